package org.vademecum.core.bundle;

import org.vademecum.core.coding.Effort;

/** Numbers of the encoders that ever wrote files; each one's output for one content is fixed. */
public final class Encoder {
  /** Bodies coded by words, quickly. */
  static final int QUICK = 1;

  /** The same, thoroughly; deltas are primed with the old texts of edited sections. */
  static final int THOROUGH = 2;

  /** The latest that writes with an effort. */
  public static int of(Effort effort) {
    return effort == Effort.QUICK ? QUICK : THOROUGH;
  }

  private Encoder() {}
}
