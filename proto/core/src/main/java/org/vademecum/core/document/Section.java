package org.vademecum.core.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A node of an expression. Its order, level and printed number belong to the expression, see {@link
 * OutlineEntry}.
 *
 * @param id stable over editions, unique in its expression: 1 to {@value #MAX_ID} characters of
 *     {@code a-z 0-9 . - ~}, e.g. {@code annex.p5}; a section born in edition 2 or later ends in
 *     {@code ~2}, so that the id of a removed section is never used again
 * @param kind what it is
 * @param text inline text in Unicode NFC, at most {@value #MAX_TEXT} UTF-16 code units. In a table
 *     a line is a row and a tab parts its cells.
 * @param spans inline markup, sorted, inside the text
 * @param correction why it does not stand as issued; empty when it does. A paragraph that a change
 *     deleted stays with an empty text.
 */
public record Section(
    String id, SectionKind kind, String text, List<Span> spans, Optional<Correction> correction) {
  /** Longest id, in characters. */
  public static final int MAX_ID = 80;

  /** Longest text, in UTF-16 code units. */
  public static final int MAX_TEXT = 1 << 20;

  public Section {
    requireId(id);
    if (text.length() > MAX_TEXT) {
      throw new IllegalArgumentException(
          "section " + id + " has " + text.length() + " characters; at most " + MAX_TEXT);
    }
    if (!Utf8.isAscii(text) && !Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      throw new IllegalArgumentException("the text of section " + id + " is not in Unicode NFC");
    }
    List<Span> sorted = new ArrayList<>(spans);
    Collections.sort(sorted);
    for (Span span : sorted) {
      if (span.end() > text.length()) {
        throw new IllegalArgumentException("section " + id + " has a span beyond its text");
      }
    }
    spans = Collections.unmodifiableList(sorted);
    requireSameId(id, correction);
  }

  /** A section as issued. */
  public Section(String id, SectionKind kind, String text, List<Span> spans) {
    this(id, kind, text, spans, Optional.empty());
  }

  /** A section without inline markup. */
  public Section(String id, SectionKind kind, String text) {
    this(id, kind, text, List.of());
  }

  /** The same content under another id. */
  public Section withId(String newId) {
    Optional<Correction> same =
        correction.map(
            it -> new Correction(it.issued().map(was -> was.withId(newId)), it.changes()));
    return new Section(newId, kind, text, spans, same);
  }

  /** The section as issued; empty when a change inserted it. */
  public Optional<Section> asIssued() {
    return correction.isPresent() ? correction.get().issued() : Optional.of(this);
  }

  private static void requireSameId(String id, Optional<Correction> correction) {
    Optional<Section> issued = correction.flatMap(Correction::issued);
    if (issued.isPresent() && !issued.get().id().equals(id)) {
      throw new IllegalArgumentException(
          "section " + id + " was issued under another id: " + issued.get().id());
    }
  }

  private static void requireId(String id) {
    if (id.isEmpty() || id.length() > MAX_ID) {
      throw new IllegalArgumentException(
          "a section id has 1 to " + MAX_ID + " characters: '" + id + "'");
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      boolean allowed = alphanumeric || c == '.' || c == '-' || c == '~';
      if (!allowed) {
        throw new IllegalArgumentException("a section id has only a-z 0-9 . - ~: '" + id + "'");
      }
    }
  }
}
