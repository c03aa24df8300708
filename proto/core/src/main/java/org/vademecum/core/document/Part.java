package org.vademecum.core.document;

import java.util.Locale;

/**
 * A part of an expression: it begins at a section and goes on to the next part's first section.
 * What stands before the first part's beginning is the main part.
 *
 * @param name how sections name their part: {@code main}, {@code annex}, {@code annex-2}…
 * @param kind what kind of part it is
 * @param firstSection id of the section it begins with
 */
public record Part(String name, Kind kind, String firstSection) {

  /** Codes are part of the canonical encoding: never reuse one. */
  public enum Kind {
    MAIN(1),
    ANNEX(2),
    APPENDIX(3),
    ENCLOSURE(4);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    /** The number that stands for this kind in canonical encodings and on the wire. */
    public int code() {
      return code;
    }

    /** The name used in JSON and as the stem of part names. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with a code. */
    public static Kind ofCode(int code) {
      for (Kind kind : values()) {
        if (kind.code == code) {
          return kind;
        }
      }
      throw new IllegalArgumentException("unknown kind of part " + code);
    }
  }
}
