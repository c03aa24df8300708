package org.vademecum.bench.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.tree.ExpressionBuilder;
import org.vademecum.core.tree.ExpressionReader;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.PackMap;

/** Corrections of one word in one section of a pack. */
public final class OneWord {
  private final HeldNodes nodes;

  /** Corrects packs whose nodes are held. */
  public OneWord(HeldNodes nodes) {
    this.nodes = nodes;
  }

  /**
   * A correction.
   *
   * @param root of the pack after it
   * @param before the section's text
   * @param after the same, corrected
   */
  public record Correction(Digest root, String before, String after) {}

  /** Corrects the longest section of the work in a pack's middle. */
  public Correction inMiddle(Digest root) {
    List<String> symbols = List.copyOf(works(root, 1).keySet());
    return best(root, List.of(symbols.get(symbols.size() / 2)), String::length);
  }

  /** Corrects the section whose text is nearest to a length. */
  public Correction ofLength(Digest root, int length) {
    List<String> symbols = List.copyOf(works(root, 1).keySet());
    return best(root, symbols, text -> -Math.abs(text.length() - length));
  }

  /** The root of a pack with every so many-th work of another. */
  public Digest part(Digest root, int step) {
    return PackMap.build(works(root, step), nodes);
  }

  private Correction best(Digest root, List<String> symbols, ToIntFunction<String> worth) {
    String best = symbols.get(0);
    int place = 0;
    int most = Integer.MIN_VALUE;
    for (String symbol : symbols) {
      List<NumberedSection> sections = ExpressionReader.sections(nodes, expression(root, symbol));
      for (int i = 0; i < sections.size(); i++) {
        int found = worth.applyAsInt(sections.get(i).section().text());
        if (found > most) {
          most = found;
          best = symbol;
          place = i;
        }
      }
    }
    return correct(root, best, place);
  }

  private Correction correct(Digest root, String symbol, int place) {
    Expression work = expression(root, symbol);
    List<NumberedSection> sections = new ArrayList<>(ExpressionReader.sections(nodes, work));
    NumberedSection old = sections.get(place);
    String text = old.section().text();
    int middle = Math.max(0, text.indexOf(' ', text.length() / 2));
    String corrected = text.substring(0, middle) + " corrigendum" + text.substring(middle);
    Section section = new Section(old.section().id(), old.section().kind(), corrected);
    sections.set(place, new NumberedSection(section, old.level(), old.number()));
    Digest after = ExpressionBuilder.build(ExpressionHead.of(work), sections, nodes).digest();
    TreeMap<String, Optional<Digest>> changes = new TreeMap<>();
    changes.put(symbol, Optional.of(after));
    return new Correction(PackMap.edit(nodes, root, changes, nodes), text, corrected);
  }

  private Expression expression(Digest root, String symbol) {
    return Nodes.expression(nodes.node(PackMap.find(nodes, root, symbol).orElseThrow()));
  }

  private Map<String, Digest> works(Digest root, int step) {
    TreeMap<String, Digest> works = new TreeMap<>();
    int[] count = {0};
    PackMap.iterate(nodes, root)
        .forEachRemaining(
            entry -> {
              if (count[0]++ % step == 0) {
                works.put(entry.getKey(), entry.getValue());
              }
            });
    return works;
  }
}
