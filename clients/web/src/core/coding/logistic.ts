// Chances as log odds, so that they can be added: `stretch` is ln(p / (1 − p)) in 256ths, `squash` the way back.
// Both are tables from integers alone.

/** Log odds are from −LIMIT to LIMIT. */
export const LIMIT = 2047;

/** round(4096 / (1 + e^(−i/2))) for i from −16 to 16, kept within 1 to 4095. */
const CURVE = [
  1, 2, 4, 6, 10, 17, 28, 45, 74, 120, 194, 311, 488, 747, 1102, 1546, 2048, 2550, 2994, 3349, 3608, 3785, 3902, 3976,
  4022, 4051, 4068, 4079, 4086, 4090, 4092, 4094, 4095,
];
const STEP_BITS = 7;
const CHANCES = 4096;

/** The chance, of 4,096, of log odds, by odds + LIMIT. */
export const SQUASHED = Int16Array.from({ length: 2 * LIMIT + 1 }, (_, i) => squash(i - LIMIT));

/** Log odds by the chance, of 4,096: the least whose chance is as high. */
export const STRETCHED = stretched();

function squash(odds: number): number {
  if (odds >= LIMIT) {
    return CHANCES - 1;
  }
  if (odds <= -LIMIT) {
    return 1;
  }
  const place = odds + (16 << STEP_BITS);
  const step = place >> STEP_BITS;
  const within = place & ((1 << STEP_BITS) - 1);
  return (CURVE[step]! * ((1 << STEP_BITS) - within) + CURVE[step + 1]! * within) >> STEP_BITS;
}

function stretched(): Int16Array {
  const table = new Int16Array(CHANCES).fill(LIMIT);
  let chance = 0;
  for (let odds = -LIMIT; odds <= LIMIT; odds++) {
    const reached = squash(odds);
    while (chance <= reached) {
      table[chance++] = odds;
    }
  }
  return table;
}
