package org.vademecum.client.update;

/** The sync was cancelled; the device has the edition it had, and downloads go on next time. */
public final class CancelledException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CancelledException() {
    super("the sync was cancelled; sync again to go on");
  }
}
