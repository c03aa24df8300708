/** What a token is, by its first character but a space; also what the next token's odds are kept by. */
export const TOKEN_CLASSES = { end: 0, small: 1, capital: 2, number: 3, mark: 4, sign: 5 } as const;
export type TokenClass = (typeof TOKEN_CLASSES)[keyof typeof TOKEN_CLASSES];

/** Classes are below. */
export const CLASSES = 8;

const SPACE = 0x20;
const LONGEST_WORD = 40;
const LONGEST_NUMBER = 4;

/** First and last code points of what stands alone: scripts written without spaces. */
const SIGNS = [
  0x0e00, 0x0eff, 0x1000, 0x109f, 0x1780, 0x17ff, 0x2e80, 0x2fff, 0x3040, 0xa4cf, 0xf900, 0xfaff, 0x20000, 0x3ffff,
];

/** First and last code points above ASCII that are no letters. */
const MARKS = [
  0x0080, 0x00a9, 0x00ab, 0x00b4, 0x00b6, 0x00b9, 0x00bb, 0x00bf, 0x00d7, 0x00d7, 0x00f7, 0x00f7, 0x0589, 0x058a,
  0x05be, 0x05be, 0x0600, 0x060f, 0x061b, 0x061f, 0x066a, 0x066d, 0x06d4, 0x06d4, 0x0964, 0x0965, 0x2000, 0x2bff,
  0x3000, 0x303f, 0xe000, 0xf8ff, 0xfe10, 0xfe6f, 0xff00, 0xff20, 0xff3b, 0xff40, 0xff5b, 0xff65, 0xfff0, 0xffff,
  0x1f000, 0x1ffff,
];

/** First and last capitals of the scripts that have them. */
const CAPITALS = [0x41, 0x5a, 0xc0, 0xde, 0x391, 0x3ab, 0x400, 0x42f];

/**
 * The end of the token that begins at a place: a word, a run of at most four digits or another character, together
 * with a single space before it. The rule leans on no platform's Unicode tables.
 */
export function tokenEnd(text: string, from: number): number {
  const first = afterSpace(text, from);
  const point = text.codePointAt(first)!;
  const at = first + width(point);
  switch (classOf(point)) {
    case TOKEN_CLASSES.number:
      return runEnd(text, at, first + LONGEST_NUMBER, isDigit);
    case TOKEN_CLASSES.small:
    case TOKEN_CLASSES.capital:
      return runEnd(text, at, first + LONGEST_WORD, isLetter);
    default:
      return at;
  }
}

/** What a token is. */
export function tokenClass(token: string): TokenClass {
  return classOf(token.codePointAt(afterSpace(token, 0))!);
}

function afterSpace(text: string, from: number): number {
  const spaced = text.charCodeAt(from) === SPACE && from + 1 < text.length && text.charCodeAt(from + 1) !== SPACE;
  return spaced ? from + 1 : from;
}

function runEnd(text: string, from: number, most: number, goesOn: (c: TokenClass) => boolean): number {
  let at = from;
  while (at < text.length && at < most) {
    const point = text.codePointAt(at)!;
    if (!goesOn(classOf(point))) {
      break;
    }
    at += width(point);
  }
  return at;
}

function isDigit(found: TokenClass): boolean {
  return found === TOKEN_CLASSES.number;
}

function isLetter(found: TokenClass): boolean {
  return found === TOKEN_CLASSES.small || found === TOKEN_CLASSES.capital;
}

function width(point: number): number {
  return point >= 0x10000 ? 2 : 1;
}

function classOf(point: number): TokenClass {
  if (point < 0x80) {
    return classOfAscii(point);
  }
  if ((point >= 0x660 && point <= 0x669) || (point >= 0x6f0 && point <= 0x6f9)) {
    return TOKEN_CLASSES.number;
  }
  if (isIn(MARKS, point)) {
    return TOKEN_CLASSES.mark;
  }
  if (isIn(SIGNS, point)) {
    return TOKEN_CLASSES.sign;
  }
  return isIn(CAPITALS, point) ? TOKEN_CLASSES.capital : TOKEN_CLASSES.small;
}

function classOfAscii(point: number): TokenClass {
  if (point >= 0x61 && point <= 0x7a) {
    return TOKEN_CLASSES.small;
  }
  if (point >= 0x41 && point <= 0x5a) {
    return TOKEN_CLASSES.capital;
  }
  return point >= 0x30 && point <= 0x39 ? TOKEN_CLASSES.number : TOKEN_CLASSES.mark;
}

function isIn(ranges: readonly number[], point: number): boolean {
  for (let i = 0; i < ranges.length; i += 2) {
    if (point >= ranges[i]! && point <= ranges[i + 1]!) {
      return true;
    }
  }
  return false;
}
