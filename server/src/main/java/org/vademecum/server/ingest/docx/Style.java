package org.vademecum.server.ingest.docx;

/**
 * What a paragraph or character style says; with what it inherits once resolved.
 *
 * @param id by which paragraphs name it
 * @param name as Word shows it; built-in ones are English in every language
 * @param type {@code paragraph}, {@code character}…
 * @param base id of the style it is based on, or empty
 * @param numberId of its list, or empty when it does not say
 * @param depth of its list level from 0, or -1
 * @param outline level from 0; 9 for body text; -1 when it does not say
 * @param size of its letters in half points, or 0
 * @param indent from the left in twentieths of a point, or -1
 * @param bold or null when it does not say; likewise {@code italic} and {@code hidden}
 */
record Style(
    String id,
    String name,
    String type,
    String base,
    String numberId,
    int depth,
    int outline,
    int size,
    int indent,
    Toggle bold,
    Toggle italic,
    Toggle hidden) {

  /** A property that can be on, off or left to the base. */
  enum Toggle {
    UNSAID,
    ON,
    OFF;

    static Toggle of(String value) {
      boolean off = value.equals("0") || value.equals("false") || value.equals("off");
      return off ? OFF : ON;
    }

    Toggle or(Toggle other) {
      return this == UNSAID ? other : this;
    }

    boolean isOn() {
      return this == ON;
    }
  }

  /** The style of text that names none. */
  static final Style PLAIN =
      new Style("", "", "", "", "", -1, -1, 0, -1, Toggle.UNSAID, Toggle.UNSAID, Toggle.UNSAID);

  /** This style with what it leaves unsaid from its base. */
  Style over(Style other) {
    return new Style(
        id,
        name,
        type,
        base,
        numberId.isEmpty() ? other.numberId : numberId,
        depth < 0 ? other.depth : depth,
        outline < 0 ? other.outline : outline,
        size == 0 ? other.size : size,
        indent < 0 ? other.indent : indent,
        bold.or(other.bold),
        italic.or(other.italic),
        hidden.or(other.hidden));
  }
}
