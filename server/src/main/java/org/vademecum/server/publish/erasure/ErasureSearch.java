package org.vademecum.server.publish.erasure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.Provenance;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.tree.FetchedEntries;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.PackMap;
import org.vademecum.server.publish.name.PackId;
import org.vademecum.server.publish.node.FreshNodes;

/**
 * Finds what belongs to one erasing, in all editions before it and in drafts made from them. What
 * another work has to the byte is not of it: that is another text. Blocks.
 */
final class ErasureSearch {
  private final FreshNodes nodes;
  private final Versions.Read library;
  private final Order order;
  private final Found found = Found.nothing();
  private final Set<Digest> expressions = new HashSet<>();

  ErasureSearch(NodeSource source, Versions.Read library, Order order) {
    this.nodes = new FreshNodes(source);
    this.library = library;
    this.order = order;
  }

  Found run() {
    List<Naming> texts = Naming.all(nodes, library.versions(), it -> it.roots().root());
    List<Naming> origins = Naming.all(nodes, library.versions(), it -> it.roots().provenance());
    texts.stream().filter(this::isMeant).forEach(it -> addText(it.value()));
    origins.stream().filter(this::isMeant).forEach(it -> addOrigin(it.value()));
    library.versions().forEach(this::addRoot);
    new SharedNodes(nodes, library.orders(), order).leaveOut(found, texts, origins);
    return found;
  }

  private boolean isMeant(Naming naming) {
    return order.covers(naming.version(), naming.symbol());
  }

  private void addText(Digest digest) {
    byte[] node = nodes.node(digest);
    if (Nodes.isErased(node)) {
      expressions.add(digest);
      return;
    }
    Expression expression = Nodes.expression(node);
    FetchedEntries entries = new FetchedEntries(nodes, expression.content());
    while (entries.hasNext()) {
      Digest section = entries.next().section();
      byte[] bytes = nodes.node(section);
      if (!Nodes.isErased(bytes) && isMeant(Nodes.section(bytes))) {
        expressions.add(digest);
        found.nodes().add(section);
        addText(Nodes.section(bytes));
      }
    }
    if (order.isOfWholeWork()) {
      expressions.add(digest);
      found.nodes().add(digest);
    }
  }

  private boolean isMeant(Section section) {
    return order.isOfWholeWork() || section.id().equals(order.erasure().getSection());
  }

  private void addText(Section section) {
    if (order.isOfWholeWork()) {
      return;
    }
    String symbol = order.erasure().getSymbol();
    found.texts().add(TextDigests.of(order.collection(), symbol, section.text()));
    if (section.kind() == SectionKind.TITLE) {
      found
          .obstacles()
          .add("the title stands in the description of the work too; erase the whole work");
    }
    section
        .correction()
        .ifPresent(
            it -> {
              if (it.issued().isEmpty()) {
                found
                    .obstacles()
                    .add(
                        "it was inserted by "
                            + it.changes().get(0).work()
                            + ", which has the text; erase it there");
              }
              it.issued()
                  .map(Section::text)
                  .map(text -> TextDigests.of(order.collection(), symbol, text))
                  .ifPresent(found.texts()::add);
            });
  }

  /** The source file has all of the text, and what was set aside may have some. */
  private void addOrigin(Digest digest) {
    byte[] node = nodes.node(digest);
    if (Nodes.isErased(node)) {
      return;
    }
    Provenance provenance = Nodes.provenance(node);
    if (order.isOfWholeWork() || provenance.place(order.erasure().getSection()).isPresent()) {
      found.nodes().add(digest);
      provenance.attachments().forEach(it -> found.attachments().add(it.digest()));
    }
  }

  private void addRoot(Version version) {
    String symbol = order.erasure().getSymbol();
    if (order.covers(version, symbol)) {
      Digest root = version.roots().root();
      PackId pack = new PackId(version.collection(), version.language());
      PackMap.find(nodes, root, symbol)
          .filter(expressions::contains)
          .ifPresent(it -> found.roots().add(ErasedList.root(pack, root)));
    }
  }
}
