package org.vademecum.client.read;

/** The publisher has erased the work or section: no edition has it any more. */
public final class ErasedTextException extends ReadException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * @param text symbol of the work, perhaps with {@code #section}
   */
  public ErasedTextException(String text, String reason) {
    super("'" + text + "' was erased by its publisher: " + reason);
    this.reason = reason;
  }

  /** Why, in the publisher's words. */
  public String reason() {
    return reason;
  }
}
