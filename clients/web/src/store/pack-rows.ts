import type { Digest } from "../core/document/digest.ts";
import type { Expression } from "../core/document/expression.ts";
import { decodeExpression } from "../core/tree/nodes.ts";
import { diffMaps, type MapChange } from "../core/tree/pack-map.ts";
import type { NodeTable } from "./node-table.ts";
import type { StoredPack } from "./pack-table.ts";
import type { Replacing } from "./replaced.ts";
import type { RowIds } from "./row-ids.ts";
import type { SectionRows } from "./section-rows.ts";
import type { WorkTable } from "./work-table.ts";

/**
 * Brings the rows of works and sections, and the search index, from one root of a pack to another: by comparing the
 * two trees that are stored, so that the way by which the nodes came makes no difference.
 */
export class PackRows {
  readonly #nodes: NodeTable;
  readonly #works: WorkTable;
  readonly #sections: SectionRows;
  readonly #ids: RowIds;
  readonly #pack: StoredPack;

  constructor(nodes: NodeTable, works: WorkTable, sections: SectionRows, ids: RowIds, pack: StoredPack) {
    this.#nodes = nodes;
    this.#works = works;
    this.#sections = sections;
    this.#ids = ids;
    this.#pack = pack;
  }

  /** Changes the rows where two roots differ; what is replaced is kept. */
  move(from: Digest, to: Digest, replaced: Replacing): void {
    for (const change of diffMaps(this.#nodes, from, to)) {
      this.#moveWork(change, replaced);
    }
  }

  #moveWork({ key, before, after }: MapChange, replaced: Replacing): void {
    if (after === undefined) {
      this.#remove(key, replaced);
    } else if (before === undefined) {
      const expression = this.#expression(after);
      this.#sections.fill(this.#works.insert(this.#ids.work(), this.#pack.id, expression, after), expression);
      replaced.added(key, "");
    } else {
      this.#change(key, before, after, replaced);
    }
  }

  #remove(symbol: string, replaced: Replacing): void {
    const work = this.#works.find(this.#pack.id, symbol);
    if (work) {
      this.#sections.empty(work, replaced);
      this.#works.remove(work.id);
    }
  }

  #change(symbol: string, before: Digest, after: Digest, replaced: Replacing): void {
    const work = this.#works.find(this.#pack.id, symbol);
    if (work) {
      const next = this.#expression(after);
      this.#works.update(work.id, next, after);
      this.#sections.move(work, this.#expression(before), next, replaced);
    }
  }

  #expression(digest: Digest): Expression {
    return decodeExpression(this.#nodes.node(digest));
  }
}
