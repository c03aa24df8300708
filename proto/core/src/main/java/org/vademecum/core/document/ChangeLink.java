package org.vademecum.core.document;

/**
 * Points from what was changed to the change.
 *
 * @param kind of the change
 * @param work that makes it
 * @param section of that work that says it, or empty
 */
public record ChangeLink(ChangeKind kind, Symbol work, String section) {

  /** The change of a work. */
  public static ChangeLink to(Symbol work, Change change) {
    return new ChangeLink(change.kind(), work, change.section());
  }

  /** As references are written: {@code SYMBOL#section}, or the symbol alone. */
  public String reference() {
    return section.isEmpty() ? work.value() : work.value() + "#" + section;
  }
}
