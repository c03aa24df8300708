package org.vademecum.server.publish.erasure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vademecum.core.document.Digest;
import org.vademecum.core.tree.Nodes;
import org.vademecum.server.publish.node.FreshNodes;
import org.vademecum.server.publish.node.TreeDigests;

/**
 * Leaves out of an erasing what something else names: nodes are known by their content, so two
 * works may have the same. What else was erased, or is about to be, does not count. Blocks.
 */
final class SharedNodes {
  private static final int READ_AT_ONCE = 100;

  /** Works that are told of. */
  private static final int MOST_TOLD = 20;

  private final FreshNodes nodes;
  private final List<Order> orders;
  private final Order order;

  SharedNodes(FreshNodes nodes, List<Order> orders, Order order) {
    this.nodes = nodes;
    this.orders = orders;
    this.order = order;
  }

  void leaveOut(Found found, List<Naming> texts, List<Naming> origins) {
    Set<Digest> named = new HashSet<>();
    for (Naming naming : texts) {
      Set<Digest> theirs = named(naming, found.nodes());
      if (!theirs.isEmpty() && found.shared().size() < MOST_TOLD) {
        found.shared().add(naming.version().collection() + " " + naming.symbol());
      }
      named.addAll(theirs);
    }
    List<Naming> others = origins.stream().filter(it -> !isErased(it)).toList();
    others.forEach(it -> named.add(it.value()));
    found.attachments().removeAll(attachments(others, found.attachments()));
    found.nodes().removeAll(named);
  }

  /** Of some nodes, those that an expression has and keeps. */
  private Set<Digest> named(Naming naming, Set<Digest> candidates) {
    Set<Digest> named = new HashSet<>();
    if (ordersFor(naming).stream().anyMatch(Order::isOfWholeWork)) {
      return named;
    }
    for (Digest digest : new TreeDigests(nodes).addText(naming.value()).found()) {
      if (candidates.contains(digest) && !isErased(naming, digest)) {
        named.add(digest);
      }
    }
    return named;
  }

  private boolean isErased(Naming naming, Digest digest) {
    byte[] node = nodes.node(digest);
    return Nodes.isSection(node)
        && ordersFor(naming).stream()
            .anyMatch(it -> it.erasure().getSection().equals(Nodes.section(node).id()));
  }

  private boolean isErased(Naming naming) {
    return !ordersFor(naming).isEmpty();
  }

  private List<Order> ordersFor(Naming naming) {
    return java.util.stream.Stream.concat(orders.stream(), java.util.stream.Stream.of(order))
        .filter(it -> it.covers(naming.version(), naming.symbol()))
        .toList();
  }

  private Set<Digest> attachments(List<Naming> origins, Set<Digest> candidates) {
    Set<Digest> named = new HashSet<>();
    if (candidates.isEmpty()) {
      return named;
    }
    List<Digest> all = origins.stream().map(Naming::value).distinct().toList();
    for (int from = 0; from < all.size(); from += READ_AT_ONCE) {
      List<Digest> batch = all.subList(from, Math.min(all.size(), from + READ_AT_ONCE));
      nodes.prefetch(batch);
      batch.stream()
          .map(nodes::node)
          .filter(node -> !Nodes.isErased(node))
          .forEach(
              node -> Nodes.provenance(node).attachments().forEach(it -> named.add(it.digest())));
    }
    return named;
  }
}
