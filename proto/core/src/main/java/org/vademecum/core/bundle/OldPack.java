package org.vademecum.core.bundle;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.OutlineEntry;
import org.vademecum.core.document.Section;
import org.vademecum.core.sketch.Place;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.PackMap;
import org.vademecum.core.tree.Sequence;

/** The pack that a delta starts from; asked for what is not there, it calls the delta malformed. */
final class OldPack {
  private final NodeSource source;
  private final Digest root;
  private final long works;
  private @Nullable OldWork last;

  OldPack(NodeSource source, Digest root) {
    this.source = source;
    this.root = root;
    this.works = PackMap.size(source, root);
  }

  Optional<Digest> find(String symbol) {
    return PackMap.find(source, root, symbol);
  }

  /** How many works come before one. */
  long position(String symbol) {
    return PackMap.position(source, root, symbol);
  }

  /** The symbol of the work at a position. */
  String symbol(long position) {
    if (position < 0 || position >= works) {
      throw new MalformedBundleException(
          "the delta names work " + position + " of a pack of " + works);
    }
    return entry(position).getKey();
  }

  private Map.Entry<String, Digest> entry(long position) {
    return PackMap.get(source, root, position);
  }

  /** A work; the last one that was asked for is remembered. */
  OldWork work(String symbol) {
    OldWork work = last;
    if (work == null || !work.expression().symbol().value().equals(symbol)) {
      work =
          find(symbol)
              .map(digest -> new OldWork(source, Nodes.expression(source.node(digest))))
              .orElseThrow(() -> new MalformedBundleException("the delta names " + symbol));
      last = work;
    }
    return work;
  }

  /** The work that a delta changes, if it is there. */
  static OldWork require(@Nullable OldWork work) {
    if (work == null) {
      throw new MalformedBundleException("the delta names old sections of a new work");
    }
    return work;
  }

  /** One of its works. */
  record OldWork(NodeSource source, Expression expression) {

    OutlineEntry entry(long position) {
      if (position < 0 || position >= expression.sectionCount()) {
        throw new MalformedBundleException(
            "the delta names section "
                + position
                + " of "
                + expression.symbol()
                + ", which is not there");
      }
      return Sequence.get(source, expression.content(), position);
    }

    Section section(long position) {
      return Nodes.section(source.node(entry(position).section()));
    }
  }

  /** The text of a section that may not be there, or have been erased. */
  Optional<String> textIfThere(Place place) {
    return find(place.symbol())
        .filter(expression -> !Nodes.isErased(source.node(expression)))
        .map(expression -> work(place.symbol()))
        .filter(work -> place.position() < work.expression().sectionCount())
        .map(work -> source.node(work.entry(place.position()).section()))
        .filter(section -> !Nodes.isErased(section))
        .map(section -> Nodes.section(section).text());
  }

  /** The text of a section. */
  String text(Place place) {
    return section(place).text();
  }

  Section section(Place place) {
    return work(place.symbol()).section(place.position());
  }

  OutlineEntry entry(Place place) {
    return work(place.symbol()).entry(place.position());
  }
}
