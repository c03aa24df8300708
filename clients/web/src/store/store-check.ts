import { type Digest, digestOf } from "../core/document/digest.ts";
import { childrenOf, decodeExpression, namesSections } from "../core/tree/nodes.ts";
import { isIntact } from "./node-table.ts";
import { packName, type StoredPack } from "./pack-table.ts";
import type { StoreView } from "./store-view.ts";

/** What a check of the store found. */
export interface CheckReport {
  /** Number of nodes rehashed. */
  readonly nodes: number;
  readonly bytes: number;
  readonly sections: number;
  /** Nodes whose bytes are not those of their digest. */
  readonly damaged: readonly Digest[];
  /** Nodes that others or a pack name and that are not there. */
  readonly missing: readonly Digest[];
  /** The packs to fetch again. */
  readonly packs: readonly StoredPack[];
  /** What else is wrong, in words. */
  readonly notes: readonly string[];
}

/** Whether everything is as it was published. */
export function isClean(report: CheckReport): boolean {
  const { damaged, missing, packs, notes } = report;
  return damaged.length + missing.length + packs.length + notes.length === 0;
}

/** What a check found, in words; nothing when all is well. */
export function describeCheck({ damaged, missing, packs, notes }: CheckReport): string[] {
  return [
    ...notes,
    ...damaged.map((digest) => `node ${digest} is damaged`),
    ...missing.map((digest) => `node ${digest} is missing`),
    ...packs.map((pack) => `${packName(pack)} is to be fetched again`),
  ];
}

/** Compares everything stored with what the packs' roots stand for. */
export function checkStore(view: StoreView): CheckReport {
  return new StoreCheck(view).run();
}

class StoreCheck {
  readonly #view: StoreView;
  readonly #damaged = new Set<Digest>();
  readonly #missing = new Set<Digest>();
  #nodes = 0;
  #bytes = 0;
  #sections = 0;

  constructor(view: StoreView) {
    this.#view = view;
  }

  run(): CheckReport {
    const notes = this.#checkPages();
    this.#rehash();
    const packs = this.#view.packs.all().filter((pack) => this.#isBroken(pack));
    return {
      nodes: this.#nodes,
      bytes: this.#bytes,
      sections: this.#sections,
      damaged: [...this.#damaged].sort(),
      missing: [...this.#missing].sort(),
      packs,
      notes,
    };
  }

  #checkPages(): string[] {
    return this.#view.database
      .prepare("PRAGMA quick_check(10)")
      .all((row) => row.text(0))
      .filter((message) => message !== "ok")
      .map((message) => `the database file is damaged: ${message}`);
  }

  #rehash(): void {
    const { nodes } = this.#view;
    for (let batch = nodes.after(0); batch.length > 0; batch = nodes.after(batch.at(-1)!.id)) {
      for (const node of batch) {
        this.#nodes++;
        this.#bytes += node.bytes.length;
        if (!isIntact(node)) {
          this.#damaged.add(node.digest);
        }
      }
    }
  }

  #isBroken(pack: StoredPack): boolean {
    const whole = pack.root === undefined || this.#walk(pack.root);
    return !this.#rowsAgree(pack) || !whole;
  }

  /** Whether all below a root is there and intact. */
  #walk(root: Digest): boolean {
    let whole = true;
    const open = [root];
    for (let digest = open.pop(); digest !== undefined; digest = open.pop()) {
      const node = this.#damaged.has(digest) ? undefined : this.#node(digest);
      if (!node) {
        whole = false;
      } else if (namesSections(node)) {
        whole = childrenOf(node).filter((section) => !this.#sectionIntact(section)).length === 0 && whole;
      } else {
        open.push(...childrenOf(node));
      }
    }
    return whole;
  }

  #node(digest: Digest): Uint8Array | undefined {
    const node = this.#view.nodes.find(digest);
    if (!node) {
      this.#missing.add(digest);
    }
    return node?.bytes;
  }

  #sectionIntact(section: Digest): boolean {
    const node = this.#view.sections.node(section);
    this.#nodes++;
    this.#bytes += node?.length ?? 0;
    if (!node) {
      this.#missing.add(section);
      return false;
    }
    if (digestOf(node) !== section) {
      this.#damaged.add(section);
      return false;
    }
    return true;
  }

  /** Whether each work of a pack has as many rows as its expression has sections. */
  #rowsAgree(pack: StoredPack): boolean {
    let agree = true;
    for (const work of this.#view.works.of(pack.id)) {
      const rows = this.#view.sections.count(work.id);
      this.#sections += rows;
      const node = this.#view.nodes.find(work.expression);
      if (node && isIntact(node)) {
        agree &&= decodeExpression(node.bytes).sectionCount === rows;
      }
    }
    return agree;
  }
}
