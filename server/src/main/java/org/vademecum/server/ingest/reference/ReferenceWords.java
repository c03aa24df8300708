package org.vademecum.server.ingest.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vademecum.core.document.Part;
import org.vademecum.server.ingest.language.FastPattern;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.language.PatternSet;

/** How one language refers to works and sections: what is the same for all documents in it. */
final class ReferenceWords {
  private static final Map<LanguageData, ReferenceWords> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final ResolutionFinder resolutions;
  private final SymbolFinder symbols;
  private final Belonging belonging;
  private final List<Part.Kind> parts;
  private final List<String> sorts;
  private final PatternSet patterns;

  private ReferenceWords(LanguageData data) {
    this.resolutions = new ResolutionFinder(data);
    this.symbols = new SymbolFinder(data);
    this.belonging = new Belonging(data);
    Map<Part.Kind, FastPattern> ofParts = PartFinder.patterns(data);
    Map<String, FastPattern> ofSorts = SectionFinder.patterns(data);
    this.parts = List.copyOf(ofParts.keySet());
    this.sorts = List.copyOf(ofSorts.keySet());
    List<FastPattern> all = new ArrayList<>(ofParts.values());
    all.addAll(ofSorts.values());
    all.add(resolutions.word());
    this.patterns = new PatternSet(all);
  }

  static ReferenceWords of(LanguageData data) {
    return BY_LANGUAGE.computeIfAbsent(data, ReferenceWords::new);
  }

  ResolutionFinder resolutions() {
    return resolutions;
  }

  SymbolFinder symbols() {
    return symbols;
  }

  Belonging belonging() {
    return belonging;
  }

  /** The kinds of parts of the patterns, which come first. */
  List<Part.Kind> parts() {
    return parts;
  }

  /** The sorts of sections of the patterns that follow. */
  List<String> sorts() {
    return sorts;
  }

  /** Index of the last pattern: the word for resolutions. */
  int word() {
    return parts.size() + sorts.size();
  }

  PatternSet patterns() {
    return patterns;
  }
}
