package org.vademecum.server.ingest.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.vademecum.server.ingest.language.LanguageData;

/**
 * Finds references in running text: symbols written out, resolutions named by number and organ, and
 * the annexes, paragraphs and articles of the document itself. Where two overlap the longer one
 * stands.
 */
public final class ReferenceFinder {
  private final ResolutionFinder resolutions;
  private final SymbolFinder symbols;
  private final PartFinder parts;
  private final SectionFinder sections;

  /**
   * @param own symbols of the document itself, which are no references
   * @param parts what parts it has
   * @param targets its numbered sections
   */
  public ReferenceFinder(
      LanguageData data, Set<String> own, List<PartTarget> parts, SectionTargets targets) {
    this.resolutions = new ResolutionFinder(data, own);
    this.symbols = new SymbolFinder(data, own);
    this.parts = new PartFinder(data, parts);
    this.sections = new SectionFinder(data, targets, parts);
  }

  /**
   * The references of a text, in order, none overlapping another.
   *
   * @param part of the document in which the text stands
   */
  public List<Reference> find(String text, String part) {
    List<Reference> all = new ArrayList<>(symbols.find(text));
    all.addAll(resolutions.find(text));
    all.addAll(parts.find(text));
    all.addAll(sections.find(text, part));
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
}
