package org.vademecum.client.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.tree.Nodes;

/** Compares everything stored with what the packs' roots stand for. */
final class StoreCheck {
  private final StoreView view;
  private final Set<Digest> damaged = new TreeSet<>();
  private final Set<Digest> missing = new TreeSet<>();
  private final List<String> packs = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private long nodes;
  private long bytes;
  private long sections;

  StoreCheck(StoreView view) {
    this.view = view;
  }

  CheckReport run() {
    checkPages();
    rehash();
    for (PackTable.Stored pack : view.packs().all()) {
      walk(pack);
    }
    return new CheckReport(
        nodes, bytes, sections, new ArrayList<>(damaged), new ArrayList<>(missing), packs, notes);
  }

  private void checkPages() {
    Rows.all(view.connection().prepare("PRAGMA quick_check(10)"), row -> row.getString(0)).stream()
        .filter(message -> !message.equals("ok"))
        .forEach(message -> notes.add("the database file is damaged: " + message));
  }

  private void rehash() {
    List<StoredNode> batch = view.nodes().after(0);
    while (!batch.isEmpty()) {
      for (StoredNode node : batch) {
        nodes++;
        bytes += node.bytes().length;
        if (!node.intact()) {
          damaged.add(node.digest());
        }
      }
      batch = view.nodes().after(batch.get(batch.size() - 1).id());
    }
  }

  private void walk(PackTable.Stored pack) {
    Set<Digest> lost = new TreeSet<>();
    Deque<Digest> open = new ArrayDeque<>();
    pack.root().ifPresent(open::push);
    while (!open.isEmpty()) {
      Digest digest = open.pop();
      Optional<StoredNode> node = damaged.contains(digest) ? Optional.empty() : stored(digest);
      if (!node.isPresent()) {
        lost.add(digest);
      } else if (Nodes.namesSections(node.get().bytes())) {
        Nodes.children(node.get().bytes()).forEach(section -> rehash(section, lost));
      } else {
        Nodes.children(node.get().bytes()).forEach(open::push);
      }
    }
    if (!lost.isEmpty() || !rowsAgree(pack)) {
      packs.add(pack.name());
    }
  }

  private void rehash(Digest section, Set<Digest> lost) {
    Optional<byte[]> node = view.sections().node(section);
    nodes++;
    bytes += node.map(found -> found.length).orElse(0);
    if (!node.isPresent()) {
      missing.add(section);
      lost.add(section);
    } else if (!Digest.of(node.get()).equals(section)) {
      damaged.add(section);
      lost.add(section);
    }
  }

  private Optional<StoredNode> stored(Digest digest) {
    Optional<StoredNode> node = view.nodes().find(digest);
    if (!node.isPresent()) {
      missing.add(digest);
    }
    return node;
  }

  /** Whether each work of a pack has as many rows as its expression has sections. */
  private boolean rowsAgree(PackTable.Stored pack) {
    boolean agree = true;
    for (WorkTable.Stored work : view.works().of(pack.id())) {
      long rows = view.sections().count(work.id());
      sections += rows;
      Optional<StoredNode> node = view.nodes().find(work.expression());
      if (node.isPresent() && node.get().intact()) {
        Expression expression = Nodes.expression(node.get().bytes());
        agree &= expression.sectionCount() == rows;
      }
    }
    return agree;
  }
}
