package org.vademecum.core.document;

import java.util.List;

/**
 * One thing that a work (a corrigendum, an addendum, a revision) does to another.
 *
 * @param kind what it does
 * @param target the work that it changes
 * @param targetSection id of the section that it changes, or behind which it inserts; empty when it
 *     changes the work as a whole, or while the section is not found
 * @param languages that it holds for; empty for all
 * @param place in the target as printed, e.g. {@code Annex II, paragraph 12, line 3}; or empty
 * @param issued the words as issued; empty when all that stands at the place is changed
 * @param corrected the words as corrected; empty when words are deleted, and when whole sections of
 *     the changing work take the place
 * @param sections of the work that makes the change: the one that says it, then those that it
 *     brings; empty when the work's symbol alone says it
 * @param status whether it is done
 */
public record Change(
    ChangeKind kind,
    Symbol target,
    String targetSection,
    List<Language> languages,
    String place,
    String issued,
    String corrected,
    List<String> sections,
    ChangeStatus status) {

  public Change {
    languages = List.copyOf(languages);
    sections = List.copyOf(sections);
  }

  /** Whether it holds for a language. */
  public boolean holdsFor(Language language) {
    return languages.isEmpty() || languages.contains(language);
  }

  /** The section that says it, or empty. */
  public String section() {
    return sections.isEmpty() ? "" : sections.get(0);
  }

  /** The sections that it brings. */
  public List<String> brought() {
    return sections.isEmpty() ? sections : sections.subList(1, sections.size());
  }

  /** The same change with another fate. */
  public Change with(ChangeStatus newStatus, String newTargetSection) {
    return new Change(
        kind, target, newTargetSection, languages, place, issued, corrected, sections, newStatus);
  }

  /** The same change said in sections of other ids. */
  public Change saidIn(List<String> newSections) {
    return new Change(
        kind, target, targetSection, languages, place, issued, corrected, newSections, status);
  }

  /** The same change with other words as corrected. */
  public Change correctedTo(String newCorrected) {
    return new Change(
        kind, target, targetSection, languages, place, issued, newCorrected, sections, status);
  }

  /** Whether another change says the same, whatever became of it and under whatever ids. */
  public boolean saysTheSame(Change other) {
    return kind == other.kind
        && target.equals(other.target)
        && place.equals(other.place)
        && issued.equals(other.issued)
        && corrected.equals(other.corrected)
        && brought().size() == other.brought().size();
  }
}
