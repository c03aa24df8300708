package org.vademecum.server.ingest.align;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Part;
import org.vademecum.core.document.Provenance;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.Span;

/**
 * Imported sections under their final ids.
 *
 * @param sections as imported, in order; references to sections of the same expression ({@code
 *     #id}) name the final ids too
 * @param finalIds birth id to final id, one a section, in order
 */
public record Alignment(List<NumberedSection> sections, Map<String, String> finalIds) {

  public Alignment {
    sections = List.copyOf(sections);
    finalIds = Collections.unmodifiableMap(new LinkedHashMap<>(finalIds));
  }

  static Alignment rename(List<NumberedSection> imported, Map<String, String> finalIds) {
    return new Alignment(
        imported.stream().map(section -> rename(section, finalIds)).toList(), finalIds);
  }

  /** The final id of a section; a name that no imported section has stays as it is. */
  public String finalId(String birthId) {
    return finalIds.getOrDefault(birthId, birthId);
  }

  /** The same parts, beginning at the same sections under their final ids. */
  public List<Part> parts(List<Part> imported) {
    return imported.stream()
        .map(part -> new Part(part.name(), part.kind(), finalId(part.firstSection())))
        .toList();
  }

  /** The same provenance, its places named by final ids. */
  public Provenance provenance(Provenance imported) {
    return new Provenance(
        imported.source(),
        imported.fileName(),
        imported.places().stream().map(this::place).toList(),
        imported.asides(),
        imported.notices(),
        imported.attachments());
  }

  private Provenance.Place place(Provenance.Place place) {
    return new Provenance.Place(
        finalId(place.section()), place.page(), place.firstLine(), place.lastLine());
  }

  private static NumberedSection rename(NumberedSection imported, Map<String, String> finalIds) {
    Section old = imported.section();
    List<Span> spans = old.spans().stream().map(span -> rename(span, finalIds)).toList();
    Section section =
        new Section(finalIds.getOrDefault(old.id(), old.id()), old.kind(), old.text(), spans);
    return new NumberedSection(section, imported.level(), imported.number());
  }

  private static Span rename(Span span, Map<String, String> finalIds) {
    if (!span.value().startsWith("#")) {
      return span;
    }
    String target = span.value().substring(1);
    return new Span(
        span.start(), span.end(), span.kind(), "#" + finalIds.getOrDefault(target, target));
  }
}
