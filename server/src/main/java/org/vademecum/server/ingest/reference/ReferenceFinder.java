package org.vademecum.server.ingest.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.language.PatternSet;
import org.vademecum.server.ingest.source.Glyphs;

/**
 * Finds references in running text: symbols written out, resolutions named by number and organ, and
 * the annexes, paragraphs and articles of the document itself. Where two overlap the longer one
 * stands.
 */
public final class ReferenceFinder {
  private final ReferenceWords words;
  private final Set<String> own;
  private final PartFinder parts;
  private final SectionFinder sections;

  /** The patterns of which the document has targets, a bit each. */
  private final long ofParts;

  private final long ofSections;

  /**
   * @param own symbols of the document itself, which are no references
   * @param parts what parts it has
   * @param targets its numbered sections
   */
  public ReferenceFinder(
      LanguageData data, Set<String> own, List<PartTarget> parts, SectionTargets targets) {
    this.words = ReferenceWords.of(data);
    this.own = own;
    this.parts = new PartFinder(parts);
    this.sections = new SectionFinder(data, words.belonging(), targets, parts);
    this.ofParts = bits(words.parts(), this.parts::has, 0);
    this.ofSections = bits(words.sorts(), sections::has, words.parts().size());
  }

  private static <T> long bits(List<T> all, Predicate<T> wanted, int from) {
    long bits = 0;
    for (int i = 0; i < all.size(); i++) {
      bits |= wanted.test(all.get(i)) ? 1L << (from + i) : 0;
    }
    return bits;
  }

  /**
   * The references of a text, in order, none overlapping another.
   *
   * @param part of the document in which the text stands
   */
  public List<Reference> find(String text, String part) {
    String digits = Glyphs.asciiDigits(text);
    long word = ResolutionFinder.mayNumber(text) ? 1L << words.word() : 0;
    Matches matches = new Matches(part);
    if (digits.equals(text)) {
      matches.read(text, ofParts | ofSections | word);
    } else {
      matches.read(text, ofParts | word);
      matches.read(digits, ofSections);
    }
    List<Reference> all = new ArrayList<>(words.symbols().find(text, own));
    if (matches.named) {
      all.addAll(words.resolutions().find(text, digits, own));
    }
    matches.byPattern.values().forEach(all::addAll);
    if (all.size() < 2) {
      return all;
    }
    all.sort(Comparator.comparingInt((Reference r) -> r.start() - r.end()));
    List<Reference> kept = new ArrayList<>();
    for (Reference next : all) {
      boolean free = kept.stream().noneMatch(r -> r.start() < next.end() && next.start() < r.end());
      if (free) {
        kept.add(next);
      }
    }
    kept.sort(Comparator.comparingInt(Reference::start));
    return kept;
  }

  /** What the patterns find in a text, by pattern. */
  private final class Matches {
    private final Map<Integer, List<Reference>> byPattern = new TreeMap<>();
    private final String part;
    private boolean named;

    Matches(String part) {
      this.part = part;
    }

    void read(String text, long wanted) {
      PatternSet.Scan scan = words.patterns().scan(text, wanted);
      while (scan.next()) {
        int pattern = scan.pattern();
        int sort = pattern - words.parts().size();
        if (pattern == words.word()) {
          named = true;
          scan.leave(1L << pattern);
        } else if (sort < 0) {
          parts.add(of(pattern), scan.matcher(), words.parts().get(pattern));
        } else {
          sections.add(of(pattern), text, scan.matcher(), words.sorts().get(sort), part);
        }
      }
    }

    private List<Reference> of(int pattern) {
      return byPattern.computeIfAbsent(pattern, any -> new ArrayList<>());
    }
  }
}
