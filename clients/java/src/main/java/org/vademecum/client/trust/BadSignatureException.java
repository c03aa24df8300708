package org.vademecum.client.trust;

/** Bytes that no key of the role they need has signed. */
public final class BadSignatureException extends ContentException {
  private static final long serialVersionUID = 1L;

  public BadSignatureException(String what, Throwable cause) {
    super(
        what
            + " is not signed by a key that this device trusts: kept what is here; if the "
            + "publisher's keys have changed, get the new trust file from them",
        cause);
  }
}
