import type { SearchQuery } from "../library/search.ts";
import type { StoreView } from "../store/store-view.ts";
import type { StoredWork } from "../store/work-table.ts";

/** The works of each section's row, read once an edition of the store. */
export class SectionWorks {
  #version = -1;
  #works = new Map<number, number>();

  of(view: StoreView, version: number): ReadonlyMap<number, number> {
    if (version !== this.#version) {
      this.#works = new Map();
      view.sections.eachWork((section, work) => this.#works.set(section, work));
      this.#version = version;
    }
    return this.#works;
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
