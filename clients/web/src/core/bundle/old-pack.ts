import type { Digest } from "../document/digest.ts";
import type { Expression } from "../document/expression.ts";
import type { OutlinePlace } from "../document/outline-place.ts";
import type { Section } from "../document/section.ts";
import type { NodeSource } from "../tree/node-source.ts";
import { decodeExpression, decodeSection } from "../tree/nodes.ts";
import { findInMap, mapEntry, mapSize } from "../tree/pack-map.ts";
import { sequenceEntry } from "../tree/sequence.ts";
import { MalformedBundleError } from "./bundle-error.ts";

/** A section of an old pack by its work and its position there. */
export interface OldPlace {
  readonly symbol: string;
  readonly position: number;
}

/** One work of an old pack. */
export class OldWork {
  readonly expression: Expression;
  private readonly source: NodeSource;

  constructor(source: NodeSource, expression: Expression) {
    this.source = source;
    this.expression = expression;
  }

  entry(position: number): OutlinePlace {
    const { symbol, sectionCount, content } = this.expression;
    if (position < 0 || position >= sectionCount) {
      throw new MalformedBundleError(`the delta names section ${position} of ${symbol}, which is not there`);
    }
    return sequenceEntry(this.source, content, position);
  }

  section(position: number): Section {
    return decodeSection(this.source.node(this.entry(position).section));
  }
}

/** The pack that a delta starts from; asked for what is not there, it calls the delta malformed. */
export class OldPack {
  private readonly source: NodeSource;
  private readonly root: Digest;
  private readonly works: number;
  private last: OldWork | undefined;

  constructor(source: NodeSource, root: Digest) {
    this.source = source;
    this.root = root;
    this.works = mapSize(source, root);
  }

  /** The digest of a work's expression. */
  find(symbol: string): Digest | undefined {
    return findInMap(this.source, this.root, symbol);
  }

  /** The symbol of the work at a position. */
  symbol(position: number): string {
    if (position >= this.works) {
      throw new MalformedBundleError(`the delta names work ${position} of a pack of ${this.works}`);
    }
    return mapEntry(this.source, this.root, position).key;
  }

  /** A work; the last one that was asked for is remembered. */
  work(symbol: string): OldWork {
    if (this.last?.expression.symbol === symbol) {
      return this.last;
    }
    const digest = this.find(symbol);
    if (digest === undefined) {
      throw new MalformedBundleError(`the delta names ${symbol}, which is not there`);
    }
    this.last = new OldWork(this.source, decodeExpression(this.source.node(digest)));
    return this.last;
  }

  section(place: OldPlace): Section {
    return this.work(place.symbol).section(place.position);
  }

  entry(place: OldPlace): OutlinePlace {
    return this.work(place.symbol).entry(place.position);
  }
}
