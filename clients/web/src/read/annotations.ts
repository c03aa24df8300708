import type { Annotation, PlacedAnnotation } from "../library/annotation.ts";
import type { Database } from "../store/database.ts";
import type { StoredErased } from "../store/erased-table.ts";
import { type PlacedText, place } from "./anchoring.ts";
import { newer, plain, readAnnotations, writeAnnotations } from "./annotation-file.ts";

const SCHEMA = `CREATE TABLE IF NOT EXISTS annotation (
  id TEXT PRIMARY KEY, symbol TEXT NOT NULL, removed INTEGER NOT NULL, changed INTEGER NOT NULL, data TEXT NOT NULL
) WITHOUT ROWID`;
/** So long it is remembered that an annotation was removed, so that merging does not bring it back. */
const REMEMBERED_MS = 366 * 24 * 3600 * 1000;

/** Gives the sections of a work in a language as they are here, or nothing where it is not. */
export type Texts = (symbol: string, language: string) => readonly PlacedText[] | undefined;

/** What readers marked, beside the library in its file; no update touches it. */
export class Annotations {
  readonly #database: Database;
  readonly #texts: Texts;

  constructor(database: Database, texts: Texts) {
    this.#database = database;
    this.#texts = texts;
    database.prepare(SCHEMA).run();
  }

  /** Those of a work, or all: each with its place now, where there is one. Earliest first. */
  list(symbol?: string): PlacedAnnotation[] {
    const shown = this.#all().filter((one) => !one.removed && (symbol === undefined || one.symbol === symbol));
    const texts = new Map<string, readonly PlacedText[]>();
    return shown.sort((a, b) => a.createdAt - b.createdAt).map((one) => placed(one, this.#of(one, texts)));
  }

  /** Puts one in the place of that with its id. */
  put(annotation: Annotation): void {
    this.#database.write(() => this.#store(plain(annotation)));
  }

  export(): Uint8Array {
    return writeAnnotations(this.#all());
  }

  /** Merges a file, as a whole or not at all; gives how many were new or newer. */
  import(file: Uint8Array): number {
    const coming = readAnnotations(file);
    return this.#database.write(() => {
      const here = new Map(this.#all().map((one) => [one.id, one]));
      const wanted = coming.filter((one) => wins(one, here));
      for (const one of wanted) {
        this.#store(one);
      }
      return wanted.length;
    });
  }

  /**
   * Forgets the words of phrases that publishers erased; the reader's own words stay. A phrase of such a work that has
   * no place any more may be of what was erased, and one of an annotation that was removed is of no use.
   */
  forgetErased(erasedOf: (symbol: string) => readonly StoredErased[]): void {
    const texts = new Map<string, readonly PlacedText[]>();
    const gone = this.#all().filter(({ phrase, ...one }) => {
      const erased = phrase ? erasedOf(one.symbol).filter((text) => isOf(text, one)) : [];
      return (
        erased.length > 0 &&
        (one.removed || isErased(erased, placed({ ...one, phrase: phrase! }, this.#of(one, texts))))
      );
    });
    if (gone.length > 0) {
      this.#database.write(() => {
        for (const { phrase, ...one } of gone) {
          this.#store(one);
        }
      });
    }
  }

  /** Forgets what was removed long ago. */
  forget(now: number): void {
    this.#database.prepare("DELETE FROM annotation WHERE removed = 1 AND changed < ?").run(now - REMEMBERED_MS);
  }

  #all(): Annotation[] {
    const rows = this.#database.prepare("SELECT data FROM annotation ORDER BY id").all((row) => row.text(0));
    return rows.map((data) => plain(JSON.parse(data) as Annotation));
  }

  #store(one: Annotation): void {
    this.#database
      .prepare("INSERT OR REPLACE INTO annotation (id, symbol, removed, changed, data) VALUES (?, ?, ?, ?, ?)")
      .run(one.id, one.symbol, one.removed ? 1 : 0, one.changedAt, JSON.stringify(one));
  }

  #of(one: Annotation, known: Map<string, readonly PlacedText[]>): readonly PlacedText[] {
    const key = `${one.language} ${one.symbol}`;
    const texts = known.get(key) ?? this.#texts(one.symbol, one.language) ?? [];
    known.set(key, texts);
    return texts;
  }
}

/** Whether a work's text was erased in the language of an annotation. */
function isOf(erased: StoredErased, one: Pick<Annotation, "language">): boolean {
  return erased.language === "" || erased.language === one.language;
}

function isErased(erased: readonly StoredErased[], one: PlacedAnnotation): boolean {
  return one.place === "gone" || erased.some(({ section }) => section === "" || section === one.section);
}

/** A file may name one annotation twice: the map keeps the best of what came so far. */
function wins(one: Annotation, here: Map<string, Annotation>): boolean {
  const old = here.get(one.id);
  if (old !== undefined && newer(old, one) === old) {
    return false;
  }
  here.set(one.id, one);
  return true;
}

function placed(annotation: Annotation, texts: readonly PlacedText[]): PlacedAnnotation {
  const found = place(annotation, texts);
  if (found.place === "gone" || annotation.phrase === undefined) {
    return { ...annotation, place: found.place };
  }
  const phrase = { ...annotation.phrase, start: found.start, end: found.end };
  return { ...annotation, section: found.section, phrase, place: found.place };
}
