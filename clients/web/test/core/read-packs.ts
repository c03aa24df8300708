import { readBundle } from "../../src/core/bundle/bundle-reader.ts";
import { type Caps, capsOf } from "../../src/core/bundle/caps.ts";
import { applyDelta } from "../../src/core/bundle/delta-reader.ts";
import { ArraySource } from "../../src/core/coding/byte-source.ts";
import type { Digest } from "../../src/core/document/digest.ts";
import { headOf } from "../../src/core/document/expression.ts";
import { readSections } from "../../src/core/tree/expression-reader.ts";
import { decodeExpression } from "../../src/core/tree/nodes.ts";
import { mapEntries } from "../../src/core/tree/pack-map.ts";
import { PackRecord } from "../../src/gen/vademecum/v1/edition.ts";
import { MemoryNodes } from "./memory-nodes.ts";
import { PRIMERS } from "./primers.ts";
import { shown, shownHead, shownSection } from "./shown.ts";
import { type Json, readVectors } from "./vector-files.ts";

export interface CapsVector {
  readonly works: number;
  readonly sections: number;
  readonly text_bytes: number;
}

export interface PackVector {
  readonly name: string;
  readonly language: string;
  readonly works: readonly string[];
  readonly root: string;
  readonly caps: CapsVector;
}

/** The caps that follow from the record that a vector gives. */
export function capsOfVector(caps: CapsVector): Caps {
  const record: PackRecord = {
    ...PackRecord.decode(new Uint8Array(0)),
    works: BigInt(caps.works),
    sections: BigInt(caps.sections),
    textBytes: BigInt(caps.text_bytes),
  };
  return capsOf(record);
}

/** Packs read from the files of the vectors by the ordinary readers, under the caps of records. */
export class ReadPacks {
  readonly nodes = new MemoryNodes();
  private readonly roots = new Map<string, Digest>();
  private readonly packs = new Map(readVectors<PackVector>("packs.json", "packs").map((pack) => [pack.name, pack]));
  private readonly works = new Map(
    readVectors<{ name: string }>("packs.json", "works").map(({ name, ...work }) => [name, work as Json]),
  );

  pack(name: string): PackVector {
    return this.packs.get(name)!;
  }

  /** The works that a pack is said to have, in order. */
  expected(pack: string): Json[] {
    return this.pack(pack).works.map((name) => this.works.get(name)!);
  }

  /** Reads a bundle of a pack. */
  bundle(pack: string, file: Uint8Array, caps: Caps): Digest {
    const steps = readBundle(new ArraySource(file), caps, PRIMERS, this.nodes, {});
    let step = steps.next();
    while (step.done !== true) {
      step = steps.next();
    }
    const root = step.value;
    this.roots.set(pack, root);
    return root;
  }

  /** Applies a delta from a pack that was read to another. */
  delta(from: string, to: string, file: Uint8Array, caps: Caps): Digest {
    const base = this.roots.get(from)!;
    const root = applyDelta(new ArraySource(file), base, caps, this.nodes, this.nodes, {});
    this.roots.set(to, root);
    return root;
  }

  /** The works that are there. */
  shown(root: Digest): Json[] {
    return [...mapEntries(this.nodes, root)].map(({ value }) => this.shownWork(value));
  }

  private shownWork(digest: Digest): Json {
    const expression = decodeExpression(this.nodes.node(digest));
    return shown({
      head: shownHead(headOf(expression)),
      sections: [...readSections(this.nodes, expression)].map(shownSection),
      content: expression.content,
      text_bytes: expression.textBytes,
      expression: digest,
    });
  }
}
