import { wordDifference } from "../core/difference/word-difference.ts";
import type { Section } from "../core/document/section.ts";
import { decodeSection, encodeSection } from "../core/tree/nodes.ts";
import type { Changes, SectionChange } from "../library/changes.ts";
import type { StoredPack } from "../store/pack-table.ts";
import type { StoredReplaced } from "../store/replaced-table.ts";
import type { StoreView } from "../store/store-view.ts";

/** What the store itself can tell of the changes of a pack; notes are in the records of editions. */
export type StoredChanges = Omit<Changes, "until" | "notes">;

/** Compares the texts that updates replaced since an edition with those of today. */
export function changesOf(view: StoreView, pack: StoredPack, since: number): StoredChanges {
  return {
    collection: pack.collectionName,
    language: pack.language,
    since,
    complete: since >= pack.keptFrom,
    sections: changesSince(view, pack, firstOfEach(view.replaced.since(pack.id, since))),
  };
}

/** What first happened to each section, which tells what it was; of works that came later, only that they came. */
function firstOfEach(replaced: readonly StoredReplaced[]): StoredReplaced[] {
  const works = new Map<string, Map<string, StoredReplaced>>();
  for (const row of replaced) {
    const work = works.get(row.symbol) ?? new Map<string, StoredReplaced>();
    works.set(row.symbol, work);
    const isNew = work.has("") || (row.section === "" && work.size > 0);
    if (!isNew && !work.has(row.section)) {
      work.set(row.section, row);
    }
  }
  return [...works.values()].flatMap((work) => [...work.values()]);
}

function changesSince(view: StoreView, pack: StoredPack, replaced: readonly StoredReplaced[]): SectionChange[] {
  const works = new Map<string, Today>();
  return replaced.flatMap((row) => {
    const today = works.get(row.symbol) ?? todayOf(view, pack, row.symbol);
    works.set(row.symbol, today);
    return changeOf(row, today) ?? [];
  });
}

/** A work as it is. */
interface Today {
  readonly isHere: boolean;
  readonly title: string;
  readonly sections: ReadonlyMap<string, Section>;
}

function todayOf(view: StoreView, pack: StoredPack, symbol: string): Today {
  const work = view.works.find(pack.id, symbol);
  const sections = work ? view.sections.of(work.id).map(({ node }) => decodeSection(node)) : [];
  return {
    isHere: work !== undefined,
    title: work?.title ?? "",
    sections: new Map(sections.map((section) => [section.id, section])),
  };
}

function changeOf(row: StoredReplaced, today: Today): SectionChange | undefined {
  const { symbol, section } = row;
  const before = row.before && decodeSection(row.before);
  const now = today.sections.get(section);
  if (section === "" ? !today.isHere : isSame(before, now)) {
    return undefined;
  }
  const difference = wordDifference(before?.text ?? "", now?.text ?? "");
  return { symbol, title: today.title, section, ...given("before", before), ...given("now", now), difference };
}

function isSame(before: Section | undefined, now: Section | undefined): boolean {
  if (!before || !now) {
    return before === now;
  }
  const [old, fresh] = [encodeSection(before), encodeSection(now)];
  return old.length === fresh.length && old.every((byte, i) => byte === fresh[i]);
}

function given<K extends string>(name: K, section: Section | undefined): Partial<Record<K, Section>> {
  return section ? ({ [name]: section } as Record<K, Section>) : {};
}
