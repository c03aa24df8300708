package org.vademecum.client.trust;

/** Signed bytes that speak of something else than what was asked for. */
public final class MismatchException extends ContentException {
  private static final long serialVersionUID = 1L;

  public MismatchException(String what, String wanted, String offered) {
    super(
        what + " is for '" + offered + "' where '" + wanted + "' was asked for: kept what is here");
  }
}
