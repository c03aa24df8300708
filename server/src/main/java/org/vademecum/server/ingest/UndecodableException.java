package org.vademecum.server.ingest;

/** Bytes that are no text in the character set that was asked for or recognised. */
public final class UndecodableException extends IngestException {
  private static final long serialVersionUID = 1L;
  private final long offset;

  /**
   * @param line of the first bad byte, from 1
   * @param offset of the first bad byte, from 0
   * @param charset that the text was taken to be in
   */
  public UndecodableException(String file, int line, long offset, String charset) {
    super(
        file,
        line,
        "the byte at offset " + offset + " is no " + charset,
        "convert the file to UTF-8, or name its character set with --charset");
    this.offset = offset;
  }

  /** Offset of the first bad byte, from 0. */
  public long offset() {
    return offset;
  }
}
