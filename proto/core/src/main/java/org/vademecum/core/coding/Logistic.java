package org.vademecum.core.coding;

/**
 * Chances as log odds, so that they can be added: {@code stretch} is ln(p / (1 − p)) in 256ths,
 * {@code squash} the way back. Both are tables from integers alone.
 */
final class Logistic {
  /** Log odds are from −LIMIT to LIMIT. */
  static final int LIMIT = 2047;

  /** round(4096 / (1 + e^(−i/2))) for i from −16 to 16, kept within 1 to 4095. */
  private static final int[] CURVE = {
    1, 2, 4, 6, 10, 17, 28, 45, 74, 120, 194, 311, 488, 747, 1102, 1546, 2048, 2550, 2994, 3349,
    3608, 3785, 3902, 3976, 4022, 4051, 4068, 4079, 4086, 4090, 4092, 4094, 4095
  };

  private static final int STEP_BITS = 7;
  private static final int CHANCES = 4096;
  private static final short[] STRETCHED = stretched();

  private static short[] stretched() {
    short[] table = new short[CHANCES];
    int chance = 0;
    for (int odds = -LIMIT; odds <= LIMIT; odds++) {
      int reached = squash(odds);
      while (chance <= reached) {
        table[chance++] = (short) odds;
      }
    }
    while (chance < CHANCES) {
      table[chance++] = LIMIT;
    }
    return table;
  }

  /** Log odds of a chance, of 4,096. */
  static int stretch(int chance) {
    return STRETCHED[chance];
  }

  /** The chance, of 4,096, of log odds. */
  static int squash(int odds) {
    if (odds >= LIMIT) {
      return CHANCES - 1;
    }
    if (odds <= -LIMIT) {
      return 1;
    }
    int place = odds + (16 << STEP_BITS);
    int step = place >> STEP_BITS;
    int within = place & ((1 << STEP_BITS) - 1);
    return (CURVE[step] * ((1 << STEP_BITS) - within) + CURVE[step + 1] * within) >> STEP_BITS;
  }

  private Logistic() {}
}
