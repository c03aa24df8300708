import scoring from "../../../../../proto/analysis/scoring.txt?raw";

/** How many codes of length there are; code 0 stands for no section. */
const LENGTH_CODES = 112;
const MAX_LENGTH = 65_535;
const MAX_FREQUENCY = 255;
const BIT = 1024;
const EVERYWHERE = 128;
const PLAIN_WEIGHT = 16;

const LOG2: number[] = [];
const WEIGHTS = new Map<number, number>();
for (const line of scoring.split("\n")) {
  const [verb, ...values] = line.split(" ");
  if (verb === "log2") {
    LOG2.push(...values.map(Number));
  } else if (verb === "kind") {
    WEIGHTS.set(Number(values[0]), Number(values[1]));
  }
}

function log2(number: number): number {
  const exponent = number >= 2 ** 32 ? 32 : 31 - Math.clz32(number);
  const nine = Math.floor(number * 2 ** (8 - exponent));
  return BIT * exponent + LOG2[nine - 256]!;
}

/** How much a clause tells that `matching` of `sections` have; fewer than 2^31 of either. */
export function rarity(sections: number, matching: number): number {
  return log2(2 * sections + 2) - log2(2 * matching + 1) + EVERYWHERE;
}

/** How much a section's length dampens frequencies, for every code of length. */
export function damping(sections: number, tokens: number): Float64Array {
  const damping = new Float64Array(LENGTH_CODES);
  for (let code = 1; code < LENGTH_CODES; code++) {
    damping[code] = 300 + Math.floor((900 * lengthOf(code) * sections) / Math.max(1, tokens));
  }
  return damping;
}

/** What one clause adds to the score of a section. */
export function clauseScore(rarity: number, frequency: number, damping: number): number {
  const counted = Math.min(frequency, MAX_FREQUENCY);
  return Math.floor((rarity * counted * 2200) / (counted * 1000 + damping));
}

/** The score of a section of a kind (its code) whose clauses add up to `sum`. */
export function weigh(sum: number, kind: number): number {
  return Math.floor((sum * (WEIGHTS.get(kind) ?? PLAIN_WEIGHT)) / PLAIN_WEIGHT);
}

/** One byte for a length of 1 token or more: exact to 15, then eight steps an octave. */
export function lengthCode(tokens: number): number {
  const length = Math.min(tokens, MAX_LENGTH);
  if (length < 16) {
    return length;
  }
  const octave = 31 - Math.clz32(length);
  return 16 + (octave - 4) * 8 + ((length >> (octave - 3)) & 7);
}

/** The least length with a code. */
function lengthOf(code: number): number {
  if (code < 16) {
    return code;
  }
  const step = code - 16;
  return (8 + (step % 8)) << (Math.floor(step / 8) + 1);
}
