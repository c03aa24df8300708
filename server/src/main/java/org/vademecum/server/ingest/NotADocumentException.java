package org.vademecum.server.ingest;

/** A file that holds no text: empty, blank or binary. */
public final class NotADocumentException extends IngestException {
  private static final long serialVersionUID = 1L;

  public NotADocumentException(String file, String why) {
    super(file, 0, "no document: " + why, "give a file that holds a document's text");
  }
}
