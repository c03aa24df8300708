package org.vademecum.core.document;

import java.util.Locale;

/**
 * What a change does, in the closed list that cataloguers of documents use. Codes are part of the
 * canonical encoding: never reuse one.
 */
public enum ChangeKind {
  /** Corrects text. */
  CORRECTS_TEXT(1),
  /** Corrects title and text. */
  CORRECTS_TITLE(2),
  /** Replaces a table, page or annex. */
  REPLACES(3),
  /** Inserts a paragraph, such as 2 bis. */
  INSERTS(4),
  /** Corrects symbol, date or language information. */
  CORRECTS_MASTHEAD(5),
  /** Adds sponsors. */
  ADDS_SPONSORS(6),
  /** Withdraws the work. */
  WITHDRAWS(7),
  /** Supersedes the work, which is then superseded by the one that says so. */
  SUPERSEDES(8);

  private final int code;

  ChangeKind(int code) {
    this.code = code;
  }

  /** The number that stands for this kind in canonical encodings and on the wire. */
  public int code() {
    return code;
  }

  /** The name used in JSON and in the user interface, e.g. {@code corrects-text}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind with a code. */
  public static ChangeKind ofCode(int code) {
    for (ChangeKind kind : values()) {
      if (kind.code == code) {
        return kind;
      }
    }
    throw new IllegalArgumentException("unknown kind of change " + code);
  }
}
