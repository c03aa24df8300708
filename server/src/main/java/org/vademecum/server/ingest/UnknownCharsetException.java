package org.vademecum.server.ingest;

/** A character set was asked for that this platform does not know. */
public final class UnknownCharsetException extends IngestException {
  private static final long serialVersionUID = 1L;

  public UnknownCharsetException(String file, String charset) {
    super(
        file,
        0,
        "unknown character set '" + charset + "'",
        "give one such as UTF-8, windows-1251 or GB18030");
  }
}
