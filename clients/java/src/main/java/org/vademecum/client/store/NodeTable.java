package org.vademecum.client.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vademecum.client.store.Database.Connection;
import org.vademecum.core.document.Digest;
import org.vademecum.core.tree.MalformedNodeException;
import org.vademecum.core.tree.NodeSink;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.Nodes;

/**
 * The nodes of all trees. All but sections are here, each once, with the number of nodes and packs
 * that name it; one goes when nothing names it any more. Sections are in their rows. Those that are
 * put here stay until the end of the change, which makes their rows.
 */
public final class NodeTable implements NodeSource, NodeSink {
  private static final int BATCH = 256;

  private final Connection connection;
  private final SectionTable sections;
  private boolean healing;

  NodeTable(Connection connection) {
    this.connection = connection;
    this.sections = new SectionTable(connection);
  }

  /**
   * From now on a node put again replaces a stored one whose bytes are damaged, if there is any.
   */
  public void heal() {
    healing = watermark() > 0;
  }

  boolean healed() {
    return healing;
  }

  @Override
  public byte[] node(Digest digest) {
    Optional<StoredNode> node = find(digest);
    return node.isPresent() ? node.get().intactBytes() : section(digest);
  }

  /** The node of a section that has a row. */
  byte[] section(Digest digest) {
    byte[] section = sections.node(digest).orElseThrow(() -> new MissingNodeException(digest));
    if (!Digest.of(section).equals(digest)) {
      throw new DamagedNodeException(digest);
    }
    return section;
  }

  Optional<StoredNode> find(Digest digest) {
    return Rows.first(
        connection.prepare("SELECT id, bytes FROM node WHERE digest = ?").bind(1, digest.toBytes()),
        row -> new StoredNode(row.getLong(0), digest, row.getBytes(1)));
  }

  /** Takes a node after its children. */
  @Override
  public void put(Digest digest, byte[] bytes) {
    if (insert(digest, bytes, 0)) {
      counted(bytes).forEach(this::retain);
    }
  }

  /** Takes nodes that come after their children; these are counted before they are written. */
  void putAll(Map<Digest, byte[]> added) {
    List<Map.Entry<Digest, byte[]>> entries = new ArrayList<>(added.entrySet());
    Map<Digest, Integer> named = new HashMap<>();
    for (int i = entries.size() - 1; i >= 0; i--) {
      Digest digest = entries.get(i).getKey();
      byte[] bytes = entries.get(i).getValue();
      if (insert(digest, bytes, named.getOrDefault(digest, 0))) {
        named.remove(digest);
        counted(bytes).forEach(child -> named.merge(child, 1, Integer::sum));
      }
    }
    named.forEach(this::count);
  }

  /** Returns whether the node was not there. */
  private boolean insert(Digest digest, byte[] bytes, int refs) {
    int added =
        connection
            .prepare("INSERT OR IGNORE INTO node (digest, refs, bytes) VALUES (?, ?, ?)")
            .bind(1, digest.toBytes())
            .bind(2, refs)
            .bind(3, bytes)
            .execute();
    if (added == 0 && healing) {
      replaceDamaged(digest, bytes);
    }
    return added > 0;
  }

  private void replaceDamaged(Digest digest, byte[] bytes) {
    connection
        .prepare("UPDATE node SET bytes = ? WHERE digest = ? AND bytes <> ?")
        .bind(1, bytes)
        .bind(2, digest.toBytes())
        .bind(3, bytes)
        .execute();
  }

  /** One more names a node. */
  void retain(Digest digest) {
    count(digest, 1);
  }

  /** One fewer names a node; {@link #sweep} removes it when none is left. */
  void release(Digest digest) {
    count(digest, -1);
  }

  private void count(Digest digest, int change) {
    connection
        .prepare("UPDATE node SET refs = refs + ? WHERE digest = ?")
        .bind(1, change)
        .bind(2, digest.toBytes())
        .execute();
  }

  /** Removes what nothing names, in time that follows what is removed. */
  void sweep() {
    List<StoredNode> loose = loose();
    while (!loose.isEmpty()) {
      for (StoredNode node : loose) {
        connection.prepare("DELETE FROM node WHERE id = ?").bind(1, node.id()).execute();
        releaseChildren(node);
      }
      loose = loose();
    }
  }

  /** What damaged bytes name is not believed; a repair counts anew. */
  private void releaseChildren(StoredNode node) {
    if (node.intact()) {
      counted(node.bytes()).forEach(this::release);
    }
  }

  /** What a node names but sections. */
  private static List<Digest> counted(byte[] node) {
    return Nodes.namesSections(node) ? List.of() : Nodes.children(node);
  }

  private List<StoredNode> loose() {
    return Rows.all(
        connection
            .prepare("SELECT id, digest, bytes FROM node WHERE refs = 0 LIMIT ?")
            .bind(1, BATCH),
        NodeTable::stored);
  }

  /** Nodes in order of id, after one id. */
  List<StoredNode> after(long id) {
    return Rows.all(
        connection
            .prepare("SELECT id, digest, bytes FROM node WHERE id > ? ORDER BY id LIMIT ?")
            .bind(1, id)
            .bind(2, BATCH),
        NodeTable::stored);
  }

  private static StoredNode stored(Database.Row row) {
    return new StoredNode(row.getLong(0), Digest.fromBytes(row.getBytes(1)), row.getBytes(2));
  }

  /** The highest id: what is put from now on has a higher one, until something is swept. */
  long watermark() {
    return Rows.number(connection.prepare("SELECT max(id) FROM node"));
  }

  /** Counts anew who names what, for a store that was damaged. */
  void recount(List<Digest> roots) {
    connection.prepare("UPDATE node SET refs = 0").execute();
    List<StoredNode> batch = after(0);
    while (!batch.isEmpty()) {
      for (StoredNode node : batch) {
        childrenOfDamaged(node).forEach(this::retain);
      }
      batch = after(batch.get(batch.size() - 1).id());
    }
    roots.forEach(this::retain);
  }

  private static List<Digest> childrenOfDamaged(StoredNode node) {
    try {
      return counted(node.bytes());
    } catch (MalformedNodeException e) {
      return List.of();
    }
  }
}
