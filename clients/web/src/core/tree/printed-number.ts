/** How numbers of a series count: decimal, one Latin letter, Roman of two letters or more. */
export type NumberStyle = "d" | "a" | "A" | "r" | "R";

/** A printed number taken apart: what stands before and after it, how it counts, and its value. */
export interface PrintedNumber {
  readonly prefix: string;
  readonly style: NumberStyle;
  readonly value: number;
  readonly suffix: string;
}

/** Parts the style of a coded number from its prefix, and that from its suffix; no printed number has it. */
export const NUMBER_MARK = "\u0001";

const DECIMAL = /^([^0-9]*)([0-9]+)(.*)$/s;
const LETTERS = /^([^a-zA-Z]*)([a-zA-Z]+)([^a-zA-Z]*)$/s;
const ROMAN = /^m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/;
const ROMAN_DIGITS: readonly (readonly [string, number])[] = [
  ["m", 1000],
  ["cm", 900],
  ["d", 500],
  ["cd", 400],
  ["c", 100],
  ["xc", 90],
  ["l", 50],
  ["xl", 40],
  ["x", 10],
  ["ix", 9],
  ["v", 5],
  ["iv", 4],
  ["i", 1],
];
const MAX_DIGITS = 9;
const MAX_ROMAN = 3999;
const LETTERS_OF_ALPHABET = 26;

/** Takes a number apart; nothing when it does not count in one of the styles. */
export function parseNumber(printed: string): PrintedNumber | undefined {
  if (printed === "") {
    return undefined;
  }
  const decimal = DECIMAL.exec(printed);
  if (decimal !== null) {
    return parseDecimal(decimal[1]!, decimal[2]!, decimal[3]!);
  }
  const letters = LETTERS.exec(printed);
  return letters === null ? undefined : parseLetters(letters[1]!, letters[2]!, letters[3]!);
}

function parseDecimal(prefix: string, digits: string, suffix: string): PrintedNumber | undefined {
  const plain = digits.length <= MAX_DIGITS && (digits[0] !== "0" || digits.length === 1);
  return plain ? { prefix, style: "d", value: Number(digits), suffix } : undefined;
}

function parseLetters(prefix: string, core: string, suffix: string): PrintedNumber | undefined {
  const lower = core.toLowerCase();
  const isLower = core === lower;
  if (core.length === 1) {
    const value = lower.charCodeAt(0) - 0x60;
    return { prefix, style: isLower ? "a" : "A", value, suffix };
  }
  const oneCase = isLower || core === core.toUpperCase();
  return oneCase && ROMAN.test(lower)
    ? { prefix, style: isLower ? "r" : "R", value: romanValue(lower), suffix }
    : undefined;
}

/** The number after one, in the same dress; nothing where its series cannot go on. */
export function numberAfter(number: PrintedNumber): string | undefined {
  const core = following(number.style, number.value + 1);
  return core === undefined ? undefined : number.prefix + core + number.suffix;
}

function following(style: NumberStyle, value: number): string | undefined {
  switch (style) {
    case "d":
      return value < 10 ** MAX_DIGITS ? String(value) : undefined;
    case "a":
    case "A":
      return value > LETTERS_OF_ALPHABET ? undefined : String.fromCharCode((style === "a" ? 0x60 : 0x40) + value);
    default:
      return followingRoman(style, value);
  }
}

/** A Roman number of one letter would be of another series. */
function followingRoman(style: NumberStyle, value: number): string | undefined {
  const core = roman(value);
  return value > MAX_ROMAN || core.length < 2 ? undefined : style === "r" ? core : core.toUpperCase();
}

/** What numbers of one series have in common. */
export function seriesOf(number: PrintedNumber): string {
  return number.style + number.prefix + NUMBER_MARK + number.suffix;
}

function romanValue(lower: string): number {
  let value = 0;
  let at = 0;
  for (const [digit, worth] of ROMAN_DIGITS) {
    for (; lower.startsWith(digit, at); at += digit.length) {
      value += worth;
    }
  }
  return value;
}

function roman(value: number): string {
  let out = "";
  let rest = value;
  for (const [digit, worth] of ROMAN_DIGITS) {
    for (; rest >= worth; rest -= worth) {
      out += digit;
    }
  }
  return out;
}
