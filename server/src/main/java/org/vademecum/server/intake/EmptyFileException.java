package org.vademecum.server.intake;

/** A file of no bytes. */
public final class EmptyFileException extends IntakeException {
  private static final long serialVersionUID = 1L;

  EmptyFileException(String file) {
    super(file, "no document: it is empty", "give a file that holds a document's text");
  }
}
