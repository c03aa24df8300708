package org.vademecum.core.bundle;

/** Numbers of the encoders that ever wrote files; each one's output for one content is fixed. */
public final class Encoder {
  /**
   * The encoder of this version: bodies coded by words, deltas primed with the old texts of edited
   * sections.
   */
  public static final int CURRENT = 1;

  private Encoder() {}
}
