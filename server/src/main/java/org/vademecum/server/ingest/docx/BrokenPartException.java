package org.vademecum.server.ingest.docx;

import org.vademecum.server.ingest.IngestException;

/** A part of the package that cannot be read. */
public final class BrokenPartException extends IngestException {
  private static final long serialVersionUID = 1L;

  private final String part;

  BrokenPartException(String file, String part, String why) {
    super(
        file,
        0,
        "its part " + part + " is broken: " + why,
        "open it in Word, let Word repair it, and save it again");
    this.part = part;
  }

  /** Name of the part, e.g. {@code word/footnotes.xml}. */
  public String part() {
    return part;
  }
}
