package org.vademecum.client.read.search;

/** The index cannot do what was asked. */
public class SearchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SearchException(String message) {
    super(message);
  }
}
