package org.vademecum.core.bundle;

/**
 * Contexts of the values between texts (docs/format.md, section 5); a new one gets a new number.
 */
final class Contexts {
  /** By the kind of the section before. */
  static final int KIND = 0;

  /** Kinds of sections are below. */
  static final int KINDS = 16;

  /** By the level of the section before, up to {@link #LEVELS}, and whether this is an item. */
  static final int LEVEL = 16;

  static final int LEVELS = 8;

  /** By the kind of the section. */
  static final int MORE = 64;

  static final int SPANS = 80;

  static final int SPAN_START = 96;
  static final int SPAN_LENGTH = 97;
  static final int SPAN_KIND = 98;
  static final int SPAN_VALUE = 99;
  static final int CORRECTION_BYTES = 101;
  static final int SYMBOL_SHARED = 102;
  static final int HEAD = 103;
  static final int HEAD_BYTES = 104;
  static final int WORK = 105;
  static final int SPLICES = 106;
  static final int KEEP = 107;
  static final int REMOVE = 108;
  static final int INSERT = 109;
  static final int OLD_POSITION = 111;
  static final int EDITS = 112;
  static final int WORK_POSITION = 113;
  static final int SOURCE_SECTIONS = 114;
  static final int SOURCE_WORK = 115;
  static final int SOURCE_POSITION = 116;
  static final int EDIT_MORE = 117;
  static final int EDIT_KIND = 118;
  static final int EDIT_LEVEL = 119;
  static final int COPY = 124;
  static final int COPY_MORE = 125;

  /** By what the entry before was. */
  static final int ENTRY = 120;

  static int level(int before, boolean item) {
    return LEVEL + Math.min(before, LEVELS - 1) * 2 + (item ? 1 : 0);
  }

  private Contexts() {}
}
