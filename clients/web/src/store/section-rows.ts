import type { Digest } from "../core/document/digest.ts";
import type { Expression } from "../core/document/expression.ts";
import type { Section } from "../core/document/section.ts";
import { decodeSection } from "../core/tree/nodes.ts";
import {
  diffSequences,
  type SequenceSplice,
  sequenceEntries,
  sequenceEntry,
  sequenceSize,
} from "../core/tree/sequence.ts";
import { StoreError } from "./faults.ts";
import type { NodeTable } from "./node-table.ts";
import type { StoredPack } from "./pack-table.ts";
import { GAP, Places } from "./places.ts";
import type { Replacing } from "./replaced.ts";
import type { RowIds } from "./row-ids.ts";
import type { IndexChanges } from "./section-index.ts";
import type { SectionTable, StoredSection } from "./section-table.ts";
import { endOf, joined } from "./splices.ts";
import type { StoredWork } from "./work-table.ts";

/** Brings the rows of one work's sections, and what the search index has of them, up to its tree. */
export class SectionRows {
  readonly #nodes: NodeTable;
  readonly #table: SectionTable;
  readonly #ids: RowIds;
  readonly #pack: StoredPack;
  readonly #index: IndexChanges;
  /** By how much the nodes in the rows have grown. */
  grownBytes = 0;

  constructor(nodes: NodeTable, table: SectionTable, ids: RowIds, pack: StoredPack, index: IndexChanges) {
    this.#nodes = nodes;
    this.#table = table;
    this.#ids = ids;
    this.#pack = pack;
    this.#index = index;
  }

  /** Makes the rows of a work that has none. */
  fill(work: StoredWork, expression: Expression): void {
    let place = 0;
    for (const entry of sequenceEntries(this.#nodes, expression.content)) {
      place += GAP;
      this.#insertNode(work, entry.section, place);
    }
  }

  /** Changes the rows where two expressions of a work differ. */
  move(work: StoredWork, before: Expression, after: Expression, replaced: Replacing): void {
    const from = before.content;
    const splices = joined(diffSequences(this.#nodes, from, after.content));
    const inserted = new Set(splices.flatMap((splice) => splice.inserted.map((entry) => entry.section)));
    const removed = this.#removed(from, splices);
    for (const digest of removed) {
      if (!inserted.has(digest)) {
        this.#remove(work, this.#section(digest), replaced);
      }
    }
    const crowded = splices.filter((splice) => this.#insertAll(work, from, splice, removed, replaced));
    if (crowded.length > 0) {
      this.#placeAnew(work, after);
    }
  }

  /** Removes all rows of a work that leaves its pack. */
  empty(work: StoredWork, replaced: Replacing): void {
    for (let rows = this.#table.after(work.id, ""); rows.length > 0; rows = this.#table.after(work.id, "")) {
      for (const row of rows) {
        const section = this.#table.content(row);
        replaced.gone(work.symbol, section);
        this.#drop(work, row, section);
      }
    }
  }

  /** Removes all rows of a work; the search index is cleared by other means. */
  forget(work: StoredWork): void {
    for (let rows = this.#table.after(work.id, ""); rows.length > 0; rows = this.#table.after(work.id, "")) {
      for (const row of rows) {
        this.grownBytes -= this.#table.remove(row.id);
      }
    }
  }

  /** Takes a work that is withdrawn out of the search index. */
  hide(work: StoredWork): void {
    this.#eachRow(work, (row) => {
      this.#index.remove(this.#pack.id, row.id, this.#pack.language, this.#table.content(row));
    });
  }

  /** Brings a work that is no longer withdrawn back into the search index. */
  show(work: StoredWork): void {
    this.#eachRow(work, (row) => {
      this.#index.add(this.#pack.id, row.id, this.#pack.language, this.#table.content(row));
    });
  }

  /** Adds a section at hand, of a work that is current. */
  insert(work: number, section: Section, digest: Digest, node: Uint8Array, place: number): void {
    const id = this.#row(work, section, digest, node, place);
    this.#index.add(this.#pack.id, id, this.#pack.language, section);
  }

  #row(work: number, section: Section, digest: Digest, node: Uint8Array, place: number): number {
    const id = this.#ids.section();
    this.#table.insert({ id, work, name: section.id, place }, digest, node);
    this.grownBytes += node.length;
    return id;
  }

  #eachRow(work: StoredWork, use: (row: StoredSection) => void): void {
    for (
      let rows = this.#table.after(work.id, "");
      rows.length > 0;
      rows = this.#table.after(work.id, rows.at(-1)!.name)
    ) {
      rows.forEach(use);
    }
  }

  #removed(from: Digest, splices: readonly SequenceSplice[]): Set<Digest> {
    const removed = new Set<Digest>();
    for (const splice of splices) {
      for (let position = splice.position; position < endOf(splice); position++) {
        removed.add(sequenceEntry(this.#nodes, from, position).section);
      }
    }
    return removed;
  }

  /** Whether the sections found no room between their neighbours. */
  #insertAll(
    work: StoredWork,
    from: Digest,
    splice: SequenceSplice,
    removed: ReadonlySet<Digest>,
    replaced: Replacing,
  ): boolean {
    const places = this.#placesOf(work, from, splice);
    splice.inserted.forEach((entry, i) => {
      if (removed.has(entry.section)) {
        this.#table.move(work.id, this.#section(entry.section).id, places.at(i));
      } else {
        replaced.added(work.symbol, this.#insertNode(work, entry.section, places.at(i)));
      }
    });
    return places.crowded;
  }

  #placesOf(work: StoredWork, from: Digest, splice: SequenceSplice): Places {
    const end = endOf(splice);
    const before = splice.position === 0 ? undefined : this.#place(work, from, splice.position - 1);
    const after = end === sequenceSize(this.#nodes, from) ? undefined : this.#place(work, from, end);
    return Places.between(before, after, splice.inserted.length);
  }

  #place(work: StoredWork, content: Digest, position: number): number {
    const name = this.#section(sequenceEntry(this.#nodes, content, position).section).id;
    const row = this.#table.find(work.id, name);
    if (!row) {
      throw new StoreError(`no row for section ${name} of ${work.symbol}`);
    }
    return row.place;
  }

  #insertNode(work: StoredWork, digest: Digest, place: number): string {
    const node = this.#nodes.node(digest);
    const section = decodeSection(node);
    const id = this.#row(work.id, section, digest, node, place);
    if (work.withdrawn === undefined) {
      this.#index.add(this.#pack.id, id, this.#pack.language, section);
    }
    return section.id;
  }

  #remove(work: StoredWork, section: Section, replaced: Replacing): void {
    replaced.gone(work.symbol, section);
    const row = this.#table.find(work.id, section.id);
    if (row) {
      this.#drop(work, row, section);
    }
  }

  #drop(work: StoredWork, row: StoredSection, section: Section): void {
    if (work.withdrawn === undefined) {
      this.#index.remove(this.#pack.id, row.id, this.#pack.language, section);
    }
    this.grownBytes -= this.#table.remove(row.id);
  }

  #placeAnew(work: StoredWork, expression: Expression): void {
    let place = 0;
    for (const entry of sequenceEntries(this.#nodes, expression.content)) {
      place += GAP;
      this.#table.move(work.id, this.#section(entry.section).id, place);
    }
  }

  #section(digest: Digest): Section {
    return decodeSection(this.#nodes.node(digest));
  }
}
