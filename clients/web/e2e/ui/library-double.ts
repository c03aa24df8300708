import type { Annotation, PlacedAnnotation } from "../../src/library/annotation.ts";
import type { Changes } from "../../src/library/changes.ts";
import { LibraryError } from "../../src/library/fault.ts";
import type { Library } from "../../src/library/library.ts";
import type { CatalogueCollection, PackName, PackStatus } from "../../src/library/packs.ts";
import type { Outline } from "../../src/library/reading.ts";
import type { Found, SearchQuery } from "../../src/library/search.ts";
import type { LibraryEvent, UpdateResult } from "../../src/library/update.ts";
import { place } from "../../src/read/anchoring.ts";
import { readAnnotations, writeAnnotations } from "../../src/read/annotation-file.ts";
import { long, outline, summaries } from "./documents.ts";

const TITLES: Readonly<Record<string, string>> = {
  "field-guides": "Field guides",
  letters: "Letters to the Conference",
  resolutions: "Resolutions of the Conference",
};
const DAY = 24 * 3600 * 1000;

/** Stands in for the worker: documents, packs and marks in memory, told by a test what is wrong. */
export class LibraryDouble implements Library {
  readonly #followed = new Map<string, PackStatus>();
  readonly #annotations = new Map<string, Annotation>();
  readonly #listeners = new Set<(event: LibraryEvent) => void>();
  fault: LibraryError | undefined;

  /** @param full with all packs here and read but one */
  constructor(full: boolean) {
    for (const { collection, packs } of full ? catalogue() : []) {
      for (const { language } of packs) {
        this.#follow({ collection, language }, 2, collection === "field-guides" ? 1 : 2);
      }
    }
  }

  listen(listener: (event: LibraryEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(event: LibraryEvent): void {
    for (const listener of this.#listeners) {
      listener(event);
    }
  }

  async status(): Promise<PackStatus[]> {
    return [...this.#followed.values()];
  }

  async catalogue(): Promise<CatalogueCollection[]> {
    this.#failIfTold();
    return catalogue();
  }

  async subscribe(pack: PackName): Promise<void> {
    this.#follow(pack, 0, 0);
  }

  async unsubscribe({ collection, language }: PackName): Promise<void> {
    this.#followed.delete(`${collection}/${language}`);
  }

  async sync(): Promise<UpdateResult[]> {
    this.#failIfTold();
    const missing = [...this.#followed.values()].filter((pack) => pack.edition === 0);
    for (const pack of missing) {
      this.tell({ event: "progress", collection: pack.collection, phase: "downloading", done: 3000, total: 9000 });
      await new Promise((resolve) => setTimeout(resolve, 60));
      this.#follow(pack, 2, 2);
    }
    return [];
  }

  async cancel(): Promise<void> {}

  async works() {
    return summaries().filter((work) => this.#followed.get(`${work.collection}/${work.language}`)?.edition);
  }

  async read(symbol: string, language?: string): Promise<Outline> {
    const found = symbol === "VDM/LONG" ? long(5000) : outline(symbol, language);
    if (found === undefined) {
      throw new LibraryError("not-found", `no work '${symbol}' on this device`);
    }
    return found;
  }

  async search(query: SearchQuery): Promise<Found[]> {
    const wanted = query.text.toLowerCase();
    const works = (await this.works()).filter((work) => query.languages?.includes(work.language) ?? true);
    return works.flatMap((work) => hits(outline(work.symbol, work.language), wanted)).slice(0, query.limit);
  }

  async changesSince(collection: string, edition: number): Promise<Changes[]> {
    const entry = outline("VDM/2026/1", "en")!.entries.find(({ section }) => section.id === "p3")!;
    const { issued, difference } = entry.corrected!;
    const change = {
      symbol: "VDM/2026/1",
      title: "Water points in camps: field guideline",
      section: "p3",
      before: issued!,
      now: entry.section,
      difference,
    };
    const notes = [{ edition: 2, note: "The distance to a water point was corrected.", publishedAt: Date.now() - DAY }];
    return [{ collection, language: "en", since: edition, until: 2, complete: true, notes, sections: [change] }];
  }

  async markRead(collection: string): Promise<void> {
    for (const pack of this.#followed.values()) {
      if (pack.collection === collection) {
        this.#follow(pack, pack.edition, pack.edition);
      }
    }
  }

  async annotations(): Promise<PlacedAnnotation[]> {
    return [...this.#annotations.values()].filter((one) => !one.removed).map(placed);
  }

  async annotate(annotation: Annotation): Promise<void> {
    this.#annotations.set(annotation.id, annotation);
  }

  async exportAnnotations(): Promise<Uint8Array> {
    return writeAnnotations([...this.#annotations.values()]);
  }

  async importAnnotations(file: Uint8Array): Promise<number> {
    const coming = readAnnotations(file);
    for (const one of coming) {
      this.#annotations.set(one.id, one);
    }
    return coming.length;
  }

  async exportPack(): Promise<Uint8Array> {
    return new Uint8Array([86, 68]);
  }

  async importPack(): Promise<UpdateResult> {
    return {
      kind: "rejected",
      collection: "field-guides",
      reason: "the file's root is not the one that the signed edition names",
    };
  }

  async check(): Promise<string[]> {
    return [];
  }

  async repair(): Promise<UpdateResult[]> {
    return [];
  }

  #failIfTold(): void {
    if (this.fault !== undefined) {
      throw this.fault;
    }
  }

  #follow({ collection, language }: PackName, edition: number, read: number): void {
    const now = Date.now();
    this.#followed.set(`${collection}/${language}`, {
      collection,
      language,
      title: TITLES[collection] ?? collection,
      edition,
      newest: 2,
      read,
      works: 4,
      sections: 120,
      textBytes: 16_000,
      storedBytes: edition === 0 ? 0 : 27_000,
      expired: false,
      ...(edition === 0
        ? {}
        : { publishedAt: now - DAY, updatedAt: now, checkedAt: now - 7_200_000, currentAsOf: now - DAY }),
    });
  }
}

function catalogue(): CatalogueCollection[] {
  return Object.entries(TITLES).map(([collection, title]) => {
    const languages = collection === "letters" ? ["ar", "en", "fr"] : ["ar", "zh", "en", "fr", "ru", "es"];
    const packs = languages.map((language) => ({
      language,
      works: 4,
      sections: 120,
      textBytes: 16_000,
      downloadBytes: 9_000,
    }));
    return { collection, title, edition: 2, packs };
  });
}

function hits(found: Outline | undefined, wanted: string): Found[] {
  return (found?.entries ?? []).flatMap(({ section }) => {
    const start = section.text.toLowerCase().indexOf(wanted);
    if (found === undefined || start < 0 || wanted === "") {
      return [];
    }
    const excerpt = {
      text: section.text,
      start: 0,
      cutBefore: false,
      cutAfter: false,
      highlights: [{ start, end: start + wanted.length }],
    };
    const { symbol, title, language } = found.work;
    return [
      {
        collection: found.collection,
        language,
        symbol,
        title,
        section: section.id,
        kind: section.kind,
        score: 1,
        excerpt,
      },
    ];
  });
}

function placed(annotation: Annotation): PlacedAnnotation {
  const texts = outline(annotation.symbol, annotation.language)?.entries.map(({ section }) => section) ?? [];
  return { ...annotation, place: place(annotation, texts).place };
}
