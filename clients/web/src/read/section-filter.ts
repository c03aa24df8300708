import type { SearchQuery } from "../library/search.ts";
import type { StoreView } from "../store/store-view.ts";
import type { StoredWork } from "../store/work-table.ts";

/** The packs that a query looks in. */
export function wantedPacks(view: StoreView, query: SearchQuery): Set<number> {
  const { collections, languages } = query;
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
