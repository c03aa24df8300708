package org.vademecum.core.document;

import java.util.Locale;

/**
 * What a section is, in the terms of Akoma Ntoso. Codes are part of the canonical encoding: never
 * reuse one.
 */
public enum SectionKind {
  TITLE(1),
  HEADING(2),
  PREAMBLE(3),
  PARAGRAPH(4),
  ITEM(5),
  NOTE(6),
  TABLE(7),
  SIGNATURE(8),
  QUOTATION(9),
  IMAGE(10);

  private final int code;

  SectionKind(int code) {
    this.code = code;
  }

  /** The number that stands for this kind in canonical encodings and on the wire. */
  public int code() {
    return code;
  }

  /** The name used in JSON and in the user interface. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with a code. */
  public static SectionKind ofCode(int code) {
    for (SectionKind kind : values()) {
      if (kind.code == code) {
        return kind;
      }
    }
    throw new IllegalArgumentException("unknown section kind " + code);
  }
}
