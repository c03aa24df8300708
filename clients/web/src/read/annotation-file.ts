import type { Annotation } from "../library/annotation.ts";
import { LibraryError } from "../library/fault.ts";

const FORMAT = "vademecum-annotations";
const VERSION = 1;
const MOST_BYTES = 32 * 1024 * 1024;
const MOST_TEXT = 1 << 20;
const COLOURS: readonly Annotation["colour"][] = ["yellow", "green", "blue", "pink", "none"];

/** What may stand in an object of a file; the values are what has to be looked at. */
type Fields = Readonly<
  Partial<Record<keyof Annotation | keyof Phrase | "format" | "version" | "annotations", unknown>>
>;
type Phrase = NonNullable<Annotation["phrase"]>;

/** The annotations of a reader as a file: JSON in UTF-8, removed ones included, ordered by id. */
export function writeAnnotations(annotations: readonly Annotation[]): Uint8Array {
  const sorted = [...annotations].sort((a, b) => (a.id < b.id ? -1 : 1));
  const file = { format: FORMAT, version: VERSION, annotations: sorted };
  return new TextEncoder().encode(`${JSON.stringify(file, null, 1)}\n`);
}

/** What a file holds. One annotation that is not well formed refuses the file, so that nothing is half merged. */
export function readAnnotations(bytes: Uint8Array): Annotation[] {
  if (bytes.length > MOST_BYTES) {
    throw refused(`it has ${bytes.length} bytes, and ${MOST_BYTES} are the most`);
  }
  const file = record(parse(bytes), "it");
  if (file.format !== FORMAT) {
    throw refused(`it does not say that its format is '${FORMAT}': choose a file that this reader exported`);
  }
  if (file.version !== VERSION) {
    throw refused(`its version is ${String(file.version)} and this reader knows ${VERSION}: update the reader`);
  }
  const list = file.annotations;
  if (!Array.isArray(list)) {
    throw refused("it has no list of annotations");
  }
  return list.map((value, index) => annotation(value, `annotation ${index + 1}`));
}

/** Of two states of one annotation the one that counts: the later, and of one time always the same. */
export function newer(a: Annotation, b: Annotation): Annotation {
  if (a.changedAt !== b.changedAt) {
    return a.changedAt > b.changedAt ? a : b;
  }
  return JSON.stringify(plain(a)) >= JSON.stringify(plain(b)) ? a : b;
}

/** An annotation with its own fields only, in a fixed order. */
export function plain(value: Annotation): Annotation {
  return annotation(value, "the annotation");
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw refused("it is not JSON in UTF-8: choose a file that this reader exported");
  }
}

function annotation(value: unknown, where: string): Annotation {
  const from = record(value, where);
  const phrase = from.phrase;
  return {
    id: text(from, "id", where, 1, 80),
    collection: text(from, "collection", where, 1, 80),
    symbol: text(from, "symbol", where, 1, 120),
    language: text(from, "language", where, 2, 16),
    section: text(from, "section", where, 1, 80),
    ...(phrase === undefined ? {} : { phrase: phraseOf(phrase, where) }),
    colour: colour(from.colour, where),
    note: text(from, "note", where, 0, MOST_TEXT),
    createdAt: whole(from, "createdAt", where),
    changedAt: whole(from, "changedAt", where),
    removed: from.removed === true,
  };
}

function phraseOf(value: unknown, where: string): Phrase {
  const from = record(value, where);
  const phrase = {
    start: whole(from, "start", where),
    end: whole(from, "end", where),
    text: text(from, "text", where, 1, MOST_TEXT),
    before: text(from, "before", where, 0, 200),
    after: text(from, "after", where, 0, 200),
  };
  if (phrase.end <= phrase.start) {
    throw refused(`${where} ends at ${phrase.end}, before it begins`);
  }
  return phrase;
}

function colour(value: unknown, where: string): Annotation["colour"] {
  const found = COLOURS.find((known) => known === value);
  if (found === undefined) {
    throw refused(`${where} has the colour '${String(value)}', which is none of ${COLOURS.join(", ")}`);
  }
  return found;
}

function record(value: unknown, where: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw refused(`${where} is no object`);
  }
  return value as Fields;
}

function text(from: Fields, field: keyof Fields, where: string, least: number, most: number): string {
  const value = from[field];
  if (typeof value !== "string" || value.length < least || value.length > most) {
    throw refused(`the '${field}' of ${where} is no text of ${least} to ${most} characters`);
  }
  return value;
}

function whole(from: Fields, field: keyof Fields, where: string): number {
  const value = from[field];
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) {
    throw refused(`the '${field}' of ${where} is no whole number from 0 on`);
  }
  return value;
}

function refused(why: string): LibraryError {
  return new LibraryError("content", `The file of annotations was not taken: ${why}.`);
}
