/** A place below 2^bits for a pair of numbers; different pairs may share one. */
export function placeOf(one: number, other: number, bits: number): number {
  let mixed = (Math.imul(one, 0x9e3779b1) + Math.imul(other, 0x85ebca6b)) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return mixed >>> (32 - bits);
}
