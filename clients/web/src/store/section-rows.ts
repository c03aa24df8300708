import type { TextPieces } from "../core/coding/text-pieces.ts";
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
import { DamageError } from "./faults.ts";
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
        this.#remove(work, this.#row(work, digest), replaced);
      }
    }
    const crowded = splices.filter((splice) => this.#insertAll(work, from, splice, removed, replaced));
    if (crowded.length > 0) {
      this.#placeAnew(work, after);
    }
  }

  /** Removes all rows of a work that leaves its pack. */
  empty(work: StoredWork, replaced: Replacing): void {
    for (const row of this.#table.of(work.id)) {
      this.#remove(work, row, replaced);
    }
  }

  /** Takes a work that is withdrawn out of the search index. */
  hide(work: StoredWork): void {
    for (const row of this.#table.of(work.id)) {
      this.#index.remove(this.#pack.id, row.id, this.#pack.language, decodeSection(row.node));
    }
  }

  /** Brings a work that is no longer withdrawn back into the search index. */
  show(work: StoredWork): void {
    for (const row of this.#table.of(work.id)) {
      this.#index.add(this.#pack.id, row.id, this.#pack.language, decodeSection(row.node));
    }
  }

  /** Adds a section at hand, of a work that is current. */
  insert(
    work: number,
    section: Section,
    digest: Digest,
    node: Uint8Array,
    place: number,
    pieces: TextPieces | undefined,
  ): void {
    const id = this.#insertRow(work, digest, node, place);
    this.#index.add(this.#pack.id, id, this.#pack.language, section, pieces);
  }

  #insertRow(work: number, digest: Digest, node: Uint8Array, place: number): number {
    const id = this.#ids.section();
    this.#table.insert(id, work, place, digest, node);
    this.grownBytes += node.length;
    return id;
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
        this.#table.move(this.#row(work, entry.section).id, places.at(i));
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
    const { id } = this.#row(work, sequenceEntry(this.#nodes, content, position).section);
    return this.#table.placeOf(id)!.place;
  }

  #row(work: StoredWork, digest: Digest): StoredSection {
    const row = this.#table.find(work.id, digest);
    if (!row) {
      throw new DamageError(`section ${digest} of ${work.symbol}`, "is missing");
    }
    return row;
  }

  #insertNode(work: StoredWork, digest: Digest, place: number): string {
    const node = this.#nodes.node(digest);
    const section = decodeSection(node);
    const id = this.#insertRow(work.id, digest, node, place);
    if (work.withdrawn === undefined) {
      this.#index.add(this.#pack.id, id, this.#pack.language, section);
    }
    return section.id;
  }

  #remove(work: StoredWork, row: StoredSection, replaced: Replacing): void {
    const section = decodeSection(row.node);
    replaced.gone(work.symbol, section);
    if (work.withdrawn === undefined) {
      this.#index.remove(this.#pack.id, row.id, this.#pack.language, section);
    }
    this.#table.remove(row);
    this.grownBytes -= row.node.length;
  }

  #placeAnew(work: StoredWork, expression: Expression): void {
    let place = 0;
    for (const entry of sequenceEntries(this.#nodes, expression.content)) {
      place += GAP;
      this.#table.move(this.#row(work, entry.section).id, place);
    }
  }
}
