/** Bytes that a text takes in UTF-8; half of a surrogate pair counts as one. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80) {
      length += isSurrogate(unit) ? moreOfHalf(text, i, unit) : unit < 0x800 ? 1 : 2;
    }
  }
  return length;
}

export function isSurrogate(unit: number): boolean {
  return (unit & 0xf800) === 0xd800;
}

export function isHighSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

export function isLowSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}

/** Both halves of a pair count two. */
function moreOfHalf(text: string, index: number, unit: number): number {
  const whole = isHighSurrogate(unit)
    ? isLowSurrogate(text.charCodeAt(index + 1))
    : isHighSurrogate(text.charCodeAt(index - 1));
  return whole ? 1 : 0;
}
