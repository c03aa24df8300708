import type { WorkSummary } from "../../library/reading.ts";

/** What a reader wants to see of the library; what is empty lets everything pass. */
export interface LibraryFilter {
  readonly text: string;
  readonly kind: string;
  readonly year: string;
  readonly language: string;
}

export const NO_FILTER: LibraryFilter = { text: "", kind: "", year: "", language: "" };

/** All words of the filter stand in the title or the symbol, however they are written. */
export function fits(work: WorkSummary, filter: LibraryFilter): boolean {
  const where = fold(`${work.title} ${work.symbol}`);
  return (
    fold(filter.text)
      .split(/\s+/)
      .every((word) => where.includes(word)) &&
    (filter.kind === "" || work.workKind === filter.kind) &&
    (filter.year === "" || work.date.startsWith(filter.year)) &&
    (filter.language === "" || work.language === filter.language)
  );
}

/** One entry a work: in the reader's language where it is here, else in the first that is. Withdrawn ones come last. */
export function readable(works: readonly WorkSummary[], language: string): WorkSummary[] {
  const chosen = new Map<string, WorkSummary>();
  for (const work of works) {
    const key = `${work.collection} ${work.symbol}`;
    if (!chosen.has(key) || work.language === language) {
      chosen.set(key, work);
    }
  }
  return [...chosen.values()].sort(
    (a, b) => Number(a.withdrawn !== undefined) - Number(b.withdrawn !== undefined) || bySymbol(a, b),
  );
}

const bySymbol = (a: WorkSummary, b: WorkSummary) => a.symbol.localeCompare(b.symbol, "en", { numeric: true });

export function byCollection(works: readonly WorkSummary[]): [string, WorkSummary[]][] {
  const groups = new Map<string, WorkSummary[]>();
  for (const work of works) {
    groups.set(work.collection, [...(groups.get(work.collection) ?? []), work]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

export function filterOptions(works: readonly WorkSummary[]): {
  kinds: string[];
  years: string[];
  languages: string[];
} {
  const distinct = (values: readonly string[]) => [...new Set(values)].filter((value) => value !== "").sort();
  return {
    kinds: distinct(works.map((work) => work.workKind)),
    years: distinct(works.map((work) => work.date.slice(0, 4))).reverse(),
    languages: distinct(works.map((work) => work.language)),
  };
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
