package org.vademecum.core.bundle;

/** What is said of an entry that a delta inserts, in bits of one symbol. */
final class EntryMarks {
  /** An old entry, moved. */
  static final int OLD = 0;

  /** A section that edits an old one. */
  static final int EDIT = 1;

  /** A section that has nothing old. */
  static final int NEW = 2;

  /** A section that repeats the text of one in the dictionary. */
  static final int COPY = 3;

  /** The bits that say which of these. */
  static final int KINDS = 3;

  /** The old one is not the one that was expected. */
  static final int NOT_EXPECTED = 4;

  /** It has another level. */
  static final int LEVEL_GIVEN = 8;

  /** It has another number. */
  static final int NUMBER_GIVEN = 16;

  /** Of the content: it has another kind. */
  static final int KIND_GIVEN = 1;

  /** Of the content: it has spans. */
  static final int SPANS = 2;

  /** Of the content: it was corrected. */
  static final int CORRECTED = 4;

  /** Of the content: its id is not the one that follows from its number. */
  static final int ID_GIVEN = 8;

  /** A difference as a number: 0, −1, 1, −2, and so on are 0, 1, 2, 3. */
  static int folded(long difference) {
    return Math.toIntExact(difference < 0 ? -2 * difference - 1 : 2 * difference);
  }

  /** The difference that a number stands for. */
  static long unfolded(int number) {
    return (number & 1) == 0 ? number >> 1 : -(number >> 1) - 1L;
  }

  private EntryMarks() {}
}
