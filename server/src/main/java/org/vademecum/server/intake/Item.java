package org.vademecum.server.intake;

/** What a batch gives for one name in it. */
public sealed interface Item {
  /** Relative to the folder or archive that was given, with {@code /} between. */
  String name();

  /**
   * A document to import.
   *
   * @param bytes its content, shared and not copied
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Document(String name, byte[] bytes) implements Item {}

  /** A file's content as an item: an empty one is refused. */
  static Item of(String name, String where, byte[] bytes) {
    return bytes.length == 0
        ? new Refused(name, new EmptyFileException(where))
        : new Document(name, bytes);
  }

  /** A file of a folder or archive in a format that is not imported. */
  record Skipped(String name) implements Item {}

  /** A file that is not taken. */
  record Refused(String name, IntakeException fault) implements Item {}
}
