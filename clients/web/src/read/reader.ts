import type { Expression } from "../core/document/expression.ts";
import { readSections } from "../core/tree/expression-reader.ts";
import { decodeExpression, decodeSection } from "../core/tree/nodes.ts";
import type { Outline, WorkSummary } from "../library/reading.ts";
import type { Found, SearchQuery } from "../library/search.ts";
import { StoreError } from "../store/faults.ts";
import type { LocalStore } from "../store/local-store.ts";
import type { StoredPack } from "../store/pack-table.ts";
import { SectionRanges } from "../store/section-ranges.ts";
import type { StoreView } from "../store/store-view.ts";
import type { StoredWork } from "../store/work-table.ts";
import { changesOf, type StoredChanges } from "./change-reader.ts";
import { ErasedWorkError, UnknownWorkError } from "./faults.ts";
import { LibraryOrder } from "./library-order.ts";
import { byKey, Links } from "./links.ts";
import { outlineEntries } from "./outline.ts";
import { excerptOf } from "./search/excerpt.ts";
import type { Query } from "./search/query.ts";
import type { Hit } from "./search/ranking.ts";
import { searchIndex } from "./search/search-index.ts";
import { wantedPacks, wantedWorks } from "./section-filter.ts";

/** Reads what is on the device; needs no network. */
export class Reader {
  readonly #store: LocalStore;
  #ranges: { version: number; ranges: SectionRanges } | undefined;
  #listed: { version: number; works: WorkSummary[]; byKey: Map<string, WorkSummary[]> } | undefined;

  constructor(store: LocalStore) {
    this.#store = store;
  }

  /** All works, by collection, language and symbol; withdrawn ones with their reasons. */
  works(): WorkSummary[] {
    return this.#list().works;
  }

  /**
   * A work with all its sections: in the language wanted, else in its original language, else in any that is here.
   * One that was withdrawn is read too, with the reason.
   */
  read(symbol: string, language?: string): Outline {
    return this.#store.read((view) => {
      const found = view.works.withSymbol(symbol).map((work) => open(view, work));
      const best = choose(found, language);
      if (!best) {
        throw missing(view, symbol);
      }
      const entries = outlineEntries(view.nodes, best.expression);
      const links = new Links(best.expression, entries, this.#list().byKey).all(entries);
      return {
        collection: best.pack.collectionName,
        work: best.expression,
        entries,
        links,
        languages: found.map(({ pack }) => pack.language).sort(),
        ...(best.work.withdrawn === undefined ? {} : { withdrawn: best.work.withdrawn }),
      };
    });
  }

  /** The texts of a work in one language, in order; nothing where it is not here. */
  texts(symbol: string, language: string): { id: string; text: string }[] | undefined {
    return this.#store.read((view) => {
      const here = view.works.withSymbol(symbol).find((work) => packOf(view, work).language === language);
      return here && [...readSections(view.nodes, open(view, here).expression)].map(({ section }) => section);
    });
  }

  /** Sections that fit a query, best first; works that are withdrawn are not found. */
  search(query: SearchQuery): Found[] {
    return this.#store.read((view) =>
      searchIndex(view.database, new LibraryOrder(view), this.#indexQuery(view, query)).map((hit) =>
        found(view, query, hit),
      ),
    );
  }

  /** What changed in the packs of a collection since an edition. */
  changesSince(collection: string, edition: number): StoredChanges[] {
    return this.#store.read((view) =>
      view.packs
        .all()
        .filter((pack) => pack.collectionName === collection)
        .map((pack) => changesOf(view, pack, edition)),
    );
  }

  /** Read once an edition of the store. */
  #list() {
    const { version } = this.#store;
    if (this.#listed?.version !== version) {
      const works = this.#store.read((view) =>
        view.packs.all().flatMap((pack) => view.works.of(pack.id).map((work) => summary(pack, work))),
      );
      this.#listed = { version, works, byKey: byKey(works) };
    }
    return this.#listed;
  }

  #indexQuery(view: StoreView, query: SearchQuery): Query {
    const { text, typing, limit } = query;
    const works = wantedWorks(view, query);
    return {
      text,
      typing,
      limit,
      packs: wantedPacks(view, query),
      ...(works ? { sections: this.#sectionsOf(view, works) } : {}),
    };
  }

  #sectionsOf(view: StoreView, works: ReadonlySet<number>): (section: number) => boolean {
    const { version } = this.#store;
    if (this.#ranges?.version !== version) {
      this.#ranges = { version, ranges: new SectionRanges(view.sections) };
    }
    const { ranges } = this.#ranges;
    return (section) => works.has(ranges.workOf(section));
  }
}

function missing(view: StoreView, symbol: string): Error {
  const erased = view.erased.of(symbol).find(({ section }) => section === "");
  return erased ? new ErasedWorkError(symbol, erased.edition, erased.reason) : new UnknownWorkError(symbol);
}

interface OpenWork {
  readonly pack: StoredPack;
  readonly work: StoredWork;
  readonly expression: Expression;
}

function open(view: StoreView, work: StoredWork): OpenWork {
  return { work, pack: packOf(view, work), expression: decodeExpression(view.nodes.node(work.expression)) };
}

/** Where a work was withdrawn in one collection and is current in another, the current one comes first. */
function choose(found: readonly OpenWork[], language: string | undefined): OpenWork | undefined {
  const inOrder = [...found].sort(
    (a, b) => Number(a.work.withdrawn !== undefined) - Number(b.work.withdrawn !== undefined),
  );
  return (
    inOrder.find(({ pack }) => pack.language === language) ??
    inOrder.find(({ pack, expression }) => pack.language === expression.originalLanguage) ??
    inOrder[0]
  );
}

function packOf(view: StoreView, work: StoredWork): StoredPack {
  const pack = view.packs.findById(work.pack);
  if (!pack) {
    throw new StoreError(`no pack of ${work.symbol}: run a check and repair while online`);
  }
  return pack;
}

function summary(pack: StoredPack, work: StoredWork): WorkSummary {
  const { symbol, title, workKind, date, withdrawn } = work;
  const known = { collection: pack.collectionName, language: pack.language, symbol, title, workKind, date };
  return withdrawn === undefined ? known : { ...known, withdrawn };
}

function found(view: StoreView, query: SearchQuery, hit: Hit): Found {
  const row = view.sections.findById(hit.section);
  const work = row && view.works.findById(row.work);
  if (!work) {
    throw new StoreError(`no work of section row ${hit.section}: run a check and repair while online`);
  }
  const pack = packOf(view, work);
  const { id, kind, text } = decodeSection(row.node);
  return {
    collection: pack.collectionName,
    language: pack.language,
    symbol: work.symbol,
    title: work.title,
    section: id,
    kind,
    score: hit.score,
    excerpt: excerptOf(text, pack.language, query),
  };
}
