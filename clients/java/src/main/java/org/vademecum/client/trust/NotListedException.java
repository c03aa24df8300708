package org.vademecum.client.trust;

/** A role whose metadata stands in no snapshot, or no longer. */
public final class NotListedException extends ContentException {
  private static final long serialVersionUID = 1L;

  private final String file;

  public NotListedException(String file) {
    super("the snapshot does not list " + file + ": kept what is here; tell the publisher");
    this.file = file;
  }

  public String file() {
    return file;
  }
}
