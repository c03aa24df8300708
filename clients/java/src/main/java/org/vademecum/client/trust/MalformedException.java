package org.vademecum.client.trust;

/** Signed bytes that break the wire contract. */
public final class MalformedException extends ContentException {
  private static final long serialVersionUID = 1L;

  public MalformedException(String what, String why) {
    super(what + " is malformed: " + why + "; kept what is here; tell the publisher");
  }

  public MalformedException(String what, Throwable cause) {
    super(what + " is malformed; kept what is here; tell the publisher", cause);
  }
}
