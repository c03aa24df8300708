import { symbolKeys } from "../core/document/symbol-names.ts";
import type { Link, OutlineEntry, WorkSummary } from "../library/reading.ts";

/** Where the references of one work lead, by what is on the device. */
export class Links {
  readonly #symbol: string;
  readonly #language: string;
  readonly #sections: ReadonlySet<string>;
  readonly #works: ReadonlyMap<string, readonly WorkSummary[]>;

  constructor(
    work: { symbol: string; language: string },
    entries: readonly OutlineEntry[],
    works: ReadonlyMap<string, readonly WorkSummary[]>,
  ) {
    this.#symbol = work.symbol;
    this.#language = work.language;
    this.#sections = new Set(entries.map((entry) => entry.section.id));
    this.#works = works;
  }

  /** Where all references of some entries lead, by their values. */
  all(entries: readonly OutlineEntry[]): Record<string, Link> {
    const links: Record<string, Link> = {};
    for (const { section } of entries) {
      for (const { kind, value } of section.spans) {
        if (kind === "reference") {
          links[value] ??= this.of(value);
        }
      }
    }
    return links;
  }

  of(target: string): Link {
    const [wanted = "", section = ""] = target.split("#", 2);
    if (wanted === "") {
      return this.#sections.has(section)
        ? { here: true, symbol: this.#symbol, language: this.#language, section }
        : { here: false, target };
    }
    const work = this.#find(wanted);
    return work ? { here: true, symbol: work.symbol, language: work.language, section } : { here: false, target };
  }

  #find(wanted: string): WorkSummary | undefined {
    for (const key of symbolKeys(wanted)) {
      const found = this.#works.get(key) ?? [];
      if (found.length > 0) {
        return found.find((work) => work.language === this.#language) ?? found[0];
      }
    }
    return undefined;
  }
}

/** Works that are current, by each key under which they are referred to. */
export function byKey(works: readonly WorkSummary[]): Map<string, WorkSummary[]> {
  const keyed = new Map<string, WorkSummary[]>();
  for (const work of works) {
    for (const key of work.withdrawn === undefined ? symbolKeys(work.symbol) : []) {
      keyed.set(key, [...(keyed.get(key) ?? []), work]);
    }
  }
  return keyed;
}
