/** The first value of each of the ranges that follow one another, given the bits of a place within each. */
export function firstsOf(bits: readonly number[]): Int32Array {
  const firsts = new Int32Array(bits.length);
  for (let range = 1; range < bits.length; range++) {
    firsts[range] = firsts[range - 1]! + (1 << bits[range - 1]!);
  }
  return firsts;
}
