import { type Digest, digestBytes, digestFromBytes, digestOf } from "../core/document/digest.ts";
import { MalformedNodeError } from "../core/tree/malformed-node-error.ts";
import type { NodeSink } from "../core/tree/node-sink.ts";
import type { NodeSource } from "../core/tree/node-source.ts";
import { childrenOf, namesSections } from "../core/tree/nodes.ts";
import type { Database } from "./database.ts";
import { DamageError } from "./faults.ts";
import type { SectionTable } from "./section-table.ts";
import type { Row } from "./statement.ts";

/** A node's row. */
export interface StoredNode {
  readonly id: number;
  readonly digest: Digest;
  /** Not to be changed. */
  readonly bytes: Uint8Array;
}

/** Whether a node's bytes are those that its digest names. */
export function isIntact(node: StoredNode): boolean {
  return digestOf(node.bytes) === node.digest;
}

/** A node's bytes, when they are those that its digest names. */
export function intactBytes(node: StoredNode): Uint8Array {
  if (!isIntact(node)) {
    throw new DamageError(`node ${node.digest}`, "is damaged");
  }
  return node.bytes;
}

const BATCH = 256;

/**
 * The nodes of all trees. All but sections are here, each once, with the number of nodes and packs that name it; one
 * goes when nothing names it any more. Sections are in their rows. Those that are put here stay until the end of the
 * change, which makes their rows.
 */
export class NodeTable implements NodeSource, NodeSink {
  readonly #database: Database;
  readonly #sections: SectionTable;
  #healing = false;

  constructor(database: Database, sections: SectionTable) {
    this.#database = database;
    this.#sections = sections;
  }

  /** From now on a node put again replaces a stored one whose bytes are damaged, if there is any. */
  heal(): void {
    this.#healing = this.watermark() > 0;
  }

  get healed(): boolean {
    return this.#healing;
  }

  node(digest: Digest): Uint8Array {
    const node = this.find(digest);
    return node ? intactBytes(node) : this.section(digest);
  }

  /** The node of a section that has a row. */
  section(digest: Digest): Uint8Array {
    const bytes = this.#sections.node(digest);
    if (!bytes) {
      throw new DamageError(`node ${digest}`, "is missing");
    }
    return intactBytes({ id: 0, digest, bytes });
  }

  find(digest: Digest): StoredNode | undefined {
    return this.#database
      .prepare("SELECT id, bytes FROM node WHERE digest = ?")
      .first((row) => ({ id: row.number(0), digest, bytes: row.bytes(1) }), digestBytes(digest));
  }

  /** Takes a node after its children. */
  put(digest: Digest, bytes: Uint8Array): void {
    if (this.#insert(digest, bytes, 0)) {
      for (const child of counted(bytes)) {
        this.retain(child);
      }
    }
  }

  /** Takes nodes that come after their children; these are counted before they are written. */
  putAll(added: ReadonlyMap<Digest, Uint8Array>): void {
    const named = new Map<Digest, number>();
    for (const [digest, bytes] of [...added].reverse()) {
      if (this.#insert(digest, bytes, named.get(digest) ?? 0)) {
        named.delete(digest);
        for (const child of counted(bytes)) {
          named.set(child, (named.get(child) ?? 0) + 1);
        }
      }
    }
    for (const [digest, refs] of named) {
      this.#count(digest, refs);
    }
  }

  /** One more names a node. */
  retain(digest: Digest): void {
    this.#count(digest, 1);
  }

  /** One fewer names a node; `sweep` removes it when none is left. */
  release(digest: Digest): void {
    this.#count(digest, -1);
  }

  /** Removes what nothing names, in time that follows what is removed. */
  sweep(): void {
    while (this.sweepSome()) {
      // children may be loose now
    }
  }

  /** Removes some of what nothing names; whether there was any. */
  sweepSome(): boolean {
    const loose = this.#loose();
    for (const node of loose) {
      this.#database.prepare("DELETE FROM node WHERE id = ?").run(node.id);
      this.#releaseChildren(node);
    }
    return loose.length > 0;
  }

  /** Nodes in order of id, after one id. */
  after(id: number): StoredNode[] {
    return this.#database
      .prepare(`SELECT id, digest, bytes FROM node WHERE id > ? ORDER BY id LIMIT ${BATCH}`)
      .all(stored, id);
  }

  /** The highest id: what is put from now on has a higher one, until something is swept. */
  watermark(): number {
    return this.#database.prepare("SELECT max(id) FROM node").count();
  }

  /** Counts anew who names what, for a store that was damaged. */
  recount(roots: readonly Digest[]): void {
    this.#database.prepare("UPDATE node SET refs = 0").run();
    for (let batch = this.after(0); batch.length > 0; batch = this.after(batch.at(-1)!.id)) {
      for (const node of batch) {
        childrenOfDamaged(node).forEach((child) => {
          this.retain(child);
        });
      }
    }
    for (const root of roots) {
      this.retain(root);
    }
  }

  /** Whether the node was not there. */
  #insert(digest: Digest, bytes: Uint8Array, refs: number): boolean {
    const name = digestBytes(digest);
    const added = this.#database
      .prepare("INSERT OR IGNORE INTO node (digest, refs, bytes) VALUES (?, ?, ?)")
      .run(name, refs, bytes);
    if (added === 0 && this.#healing) {
      this.#database.prepare("UPDATE node SET bytes = ? WHERE digest = ? AND bytes <> ?").run(bytes, name, bytes);
    }
    return added > 0;
  }

  #count(digest: Digest, change: number): void {
    this.#database.prepare("UPDATE node SET refs = refs + ? WHERE digest = ?").run(change, digestBytes(digest));
  }

  /** What damaged bytes name is not believed; a repair counts anew. */
  #releaseChildren(node: StoredNode): void {
    if (isIntact(node)) {
      for (const child of counted(node.bytes)) {
        this.release(child);
      }
    }
  }

  #loose(): StoredNode[] {
    return this.#database.prepare(`SELECT id, digest, bytes FROM node WHERE refs = 0 LIMIT ${BATCH}`).all(stored);
  }
}

/** What a node names but sections. */
function counted(node: Uint8Array): Digest[] {
  return namesSections(node) ? [] : childrenOf(node);
}

function childrenOfDamaged(node: StoredNode): Digest[] {
  try {
    return counted(node.bytes);
  } catch (fault) {
    if (fault instanceof MalformedNodeError) {
      return [];
    }
    throw fault;
  }
}

function stored(row: Row): StoredNode {
  return { id: row.number(0), digest: digestFromBytes(row.bytes(1)), bytes: row.bytes(2) };
}
