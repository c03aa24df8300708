import type { Annotation } from "../library/annotation.ts";

/** Part of a text, in UTF-16 code units; the end is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export type Phrase = NonNullable<Annotation["phrase"]>;

/** So much of what stood beside a phrase on one side shows that these are its words and no others; see `weight`. */
const CONTEXT = 16;
/** So long a phrase that stands once is itself, whatever stands beside it. */
const LONG = 24;
/** A sign of scripts without letters says as much as several letters. */
const SIGN = 3;

/**
 * The occurrence of a phrase in a text that keeps most of its context, of equal ones that nearest to its old place.
 * Where the very words do not stand there, those that read the same but for spaces and case are looked for. None
 * is given whose surroundings say nothing for it.
 */
export function findPhrase(text: string, phrase: Phrase): Stretch | undefined {
  if (phrase.text.trim() === "") {
    return undefined;
  }
  const same = occurrences(text, phrase.text).map((start) => ({ start, end: start + phrase.text.length }));
  const found = (same.length > 0 ? same : alike(text, phrase.text)).filter((at) => keepsEdges(text, at, phrase));
  const chosen = best(text, found, phrase);
  const sure = chosen !== undefined && (inContext(text, chosen, phrase) || standsAlone(found, phrase));
  return sure ? chosen : undefined;
}

/**
 * Whether what stood beside a phrase stands beside this stretch, on a side at least. At an end of the text less
 * stood there, and then the phrase itself has to be long enough.
 */
export function inContext(text: string, at: Stretch, phrase: Phrase): boolean {
  const before = commonEnd(text, at.start, phrase.before);
  const after = commonStart(text, at.end, phrase.after);
  const begins = before === phrase.before.length && before === at.start;
  const ends = after === phrase.after.length && at.end + after === text.length;
  const least = CONTEXT - weight(phrase.text);
  const beforeWeight = weight(text.slice(at.start - before, at.start));
  const afterWeight = weight(text.slice(at.end, at.end + after));
  const beforeHolds = beforeWeight >= CONTEXT || (begins && beforeWeight >= least);
  const afterHolds = afterWeight >= CONTEXT || (ends && afterWeight >= least);
  return beforeHolds || afterHolds || (begins && ends);
}

function weight(text: string): number {
  return text.length + (SIGN - 1) * (text.match(/[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/g)?.length ?? 0);
}

function standsAlone(found: readonly Stretch[], phrase: Phrase): boolean {
  return found.length === 1 && weight(phrase.text) >= LONG;
}

/** A phrase of whole words is never found inside another word. */
function keepsEdges(text: string, at: Stretch, phrase: Phrase): boolean {
  const beginsWord = !isLetter(phrase.before.at(-1));
  const endsWord = !isLetter(phrase.after[0]);
  return !(beginsWord && isLetter(text[at.start - 1])) && !(endsWord && isLetter(text[at.end]));
}

function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}\p{M}]/u.test(unit);
}

function best(text: string, found: readonly Stretch[], phrase: Phrase): Stretch | undefined {
  let chosen: Stretch | undefined;
  let most = -1;
  for (const at of found) {
    const kept = commonEnd(text, at.start, phrase.before) + commonStart(text, at.end, phrase.after);
    const nearer = chosen === undefined || distance(at, phrase) < distance(chosen, phrase);
    if (kept > most || (kept === most && nearer)) {
      chosen = at;
      most = kept;
    }
  }
  return chosen;
}

function distance(at: Stretch, phrase: Phrase): number {
  return Math.abs(at.start - phrase.start);
}

function occurrences(text: string, words: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    starts.push(at);
  }
  return starts;
}

function alike(text: string, words: string): Stretch[] {
  const where = plain(text);
  const what = plain(words).text;
  return occurrences(where.text, what).map((start) => ({
    start: where.places[start]!,
    end: where.places[start + what.length - 1]! + 1,
  }));
}

/** A text without spaces and in small letters, with the place of each of its units in the text as it stands. */
function plain(text: string): { text: string; places: readonly number[] } {
  const places: number[] = [];
  let result = "";
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!;
    if (!/\s/.test(unit)) {
      const small = unit.toLowerCase();
      result += small.length === 1 ? small : unit;
      places.push(i);
    }
  }
  return { text: result, places };
}

function commonEnd(text: string, end: number, before: string): number {
  let n = 0;
  while (n < before.length && n < end && text[end - 1 - n] === before[before.length - 1 - n]) {
    n++;
  }
  return n;
}

function commonStart(text: string, from: number, after: string): number {
  let n = 0;
  while (n < after.length && from + n < text.length && text[from + n] === after[n]) {
    n++;
  }
  return n;
}
