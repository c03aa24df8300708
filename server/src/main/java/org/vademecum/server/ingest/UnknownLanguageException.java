package org.vademecum.server.ingest;

/** The language was given wrongly, or neither the document nor its words tell it. */
public final class UnknownLanguageException extends IngestException {
  private static final long serialVersionUID = 1L;

  private UnknownLanguageException(String file, String fault) {
    super(file, 0, fault, "say it with --lang, a BCP 47 tag such as ar, zh, en, fr, ru or es");
  }

  /** A tag that is no BCP 47 tag. */
  public static UnknownLanguageException ofTag(String file, String tag) {
    return new UnknownLanguageException(file, "unknown language '" + tag + "'");
  }

  /** A text that does not tell its language. */
  public static UnknownLanguageException ofText(String file) {
    return new UnknownLanguageException(file, "its language cannot be told");
  }
}
