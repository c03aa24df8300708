package org.vademecum.core.document;

import java.util.Locale;

/**
 * Whether a change is done to its target, or why not. Codes are part of the canonical encoding:
 * never reuse one.
 */
public enum ChangeStatus {
  APPLIED(1),
  /** The work that it changes is not here. */
  WORK_MISSING(2),
  /** The work has no section, or several, at the place that it names. */
  SECTION_MISSING(3),
  /** The words to be corrected do not stand there. */
  WORDS_MISSING(4),
  /** The words to be corrected stand there more than once. */
  WORDS_TWICE(5),
  /** It holds for other languages. */
  OTHER_LANGUAGE(6),
  /** An administrator has refused it. */
  REFUSED(7);

  private final int code;

  ChangeStatus(int code) {
    this.code = code;
  }

  /** The number that stands for this status in canonical encodings and on the wire. */
  public int code() {
    return code;
  }

  /** The name used in JSON and in the user interface, e.g. {@code words-missing}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The status with a code. */
  public static ChangeStatus ofCode(int code) {
    for (ChangeStatus status : values()) {
      if (status.code == code) {
        return status;
      }
    }
    throw new IllegalArgumentException("unknown status of a change " + code);
  }
}
