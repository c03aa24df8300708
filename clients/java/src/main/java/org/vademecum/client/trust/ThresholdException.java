package org.vademecum.client.trust;

/** Metadata that fewer keys have signed than must. */
public final class ThresholdException extends ContentException {
  private static final long serialVersionUID = 1L;

  private final int needed;
  private final int found;

  /**
   * @param role whose keys were counted
   * @param by the metadata that says which keys these are
   */
  public ThresholdException(String role, String by, int needed, int found) {
    super(
        role
            + " is signed by "
            + found
            + " of its keys where "
            + by
            + " asks for "
            + needed
            + ": kept what is here; the server or mirror gives out what the publisher has not "
            + "signed");
    this.needed = needed;
    this.found = found;
  }

  public int needed() {
    return needed;
  }

  public int found() {
    return found;
  }
}
