import type { PackListener } from "../core/bundle/pack-listener.ts";
import type { TextPieces } from "../core/coding/text-pieces.ts";
import type { Digest } from "../core/document/digest.ts";
import type { Section } from "../core/document/section.ts";
import type { Stored } from "../core/tree/expression-builder.ts";
import type { NodeSink } from "../core/tree/node-sink.ts";
import { isSection } from "../core/tree/nodes.ts";
import type { NodeTable } from "./node-table.ts";
import type { StoredPack } from "./pack-table.ts";
import { GAP } from "./places.ts";
import type { RowIds } from "./row-ids.ts";
import type { SectionRows } from "./section-rows.ts";
import type { WorkTable } from "./work-table.ts";

const MOST_NODES = 1024;

/** Makes the rows of a whole pack while its bundle is read, of the very bytes that were hashed. */
export class PackFill implements NodeSink, PackListener {
  readonly #nodes: NodeTable;
  readonly #works: WorkTable;
  readonly #pack: StoredPack;
  /** Nodes that are no sections, after their children. */
  readonly #held = new Map<Digest, Uint8Array>();
  #rows!: SectionRows;
  #ids!: RowIds;
  #section: Uint8Array = new Uint8Array(0);
  #work = 0;
  #place = 0;

  constructor(nodes: NodeTable, works: WorkTable, pack: StoredPack) {
    this.#nodes = nodes;
    this.#works = works;
    this.#pack = pack;
  }

  /** To be called when a transaction begins, with what it works with. */
  goOn(rows: SectionRows, ids: RowIds): void {
    this.#rows = rows;
    this.#ids = ids;
  }

  /** Writes what is held; to be called before a transaction ends. */
  rest(): void {
    this.#nodes.putAll(this.#held);
    this.#held.clear();
  }

  put(digest: Digest, node: Uint8Array): void {
    if (isSection(node)) {
      this.#section = node;
      return;
    }
    this.#held.set(digest, node);
    if (this.#held.size >= MOST_NODES) {
      this.rest();
    }
  }

  beginWork(): void {
    this.#work = this.#ids.work();
    this.#place = 0;
  }

  sectionAdded(_symbol: string, section: Section, digest: Digest, pieces?: TextPieces): void {
    this.#place += GAP;
    this.#rows.insert(this.#work, section, digest, this.#section, this.#place, pieces);
  }

  endWork({ expression, digest }: Stored): void {
    this.#works.insert(this.#work, this.#pack.id, expression, digest);
  }
}
