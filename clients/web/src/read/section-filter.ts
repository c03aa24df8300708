import type { SearchQuery } from "../library/search.ts";
import type { StoreView } from "../store/store-view.ts";
import type { StoredWork } from "../store/work-table.ts";

/** Which work a section is in: by the ranges of the store, read once an edition of it. */
export class SectionWorks {
  #version = -1;
  #firsts = new Float64Array(0);
  #works: number[] = [];

  of(view: StoreView, version: number): this {
    if (version !== this.#version) {
      const ranges = new Map<number, number>();
      view.sections.eachRange((first, work) => ranges.set(first, work));
      this.#firsts = Float64Array.from(ranges.keys()).sort();
      this.#works = Array.from(this.#firsts, (first) => ranges.get(first)!);
      this.#version = version;
    }
    return this;
  }

  /** The work's id, for a section that is there. */
  workOf(section: number): number {
    let low = 0;
    let high = this.#firsts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#firsts[middle]! <= section) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return this.#works[low - 1] ?? -1;
  }
}

/** The packs that a query looks in; absent for all. */
export function wantedPacks(view: StoreView, query: SearchQuery): Set<number> | undefined {
  const { collections, languages } = query;
  if (!collections && !languages) {
    return undefined;
  }
  const wanted = view.packs
    .all()
    .filter((pack) => collections?.includes(pack.collectionName) ?? true)
    .filter((pack) => languages?.includes(pack.language) ?? true);
  return new Set(wanted.map((pack) => pack.id));
}

/** The works that a query looks at, by id; absent for all. */
export function wantedWorks(view: StoreView, query: SearchQuery): Set<number> | undefined {
  if (!query.workKinds && !query.years) {
    return undefined;
  }
  const works = view.packs.all().flatMap((pack) => view.works.of(pack.id));
  return new Set(works.filter((work) => isWanted(work, query)).map((work) => work.id));
}

/** A work without a date is of no year. */
function isWanted(work: StoredWork, { workKinds, years }: SearchQuery): boolean {
  const year = Number.parseInt(work.date.slice(0, 4), 10);
  return (workKinds?.includes(work.workKind) ?? true) && (!years || (year >= years.from && year <= years.to));
}
