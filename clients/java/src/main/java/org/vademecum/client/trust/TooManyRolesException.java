package org.vademecum.client.trust;

/** A search that went through as many roles as it may and found nothing. */
public final class TooManyRolesException extends ContentException {
  private static final long serialVersionUID = 1L;

  public TooManyRolesException(String path, int limit) {
    super(
        "the search for "
            + path
            + " was given up after "
            + limit
            + " delegated roles; tell the publisher");
  }
}
