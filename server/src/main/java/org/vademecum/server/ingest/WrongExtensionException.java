package org.vademecum.server.ingest;

/** A file whose name says another format than its content. */
public final class WrongExtensionException extends IngestException {
  private static final long serialVersionUID = 1L;

  WrongExtensionException(String file, String really, String extension) {
    super(file, 0, "it is named as text but is " + really, "name it *." + extension);
  }
}
