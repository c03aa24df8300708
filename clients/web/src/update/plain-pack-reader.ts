import { MalformedBundleError } from "../core/bundle/bundle-error.ts";
import { type Caps, requireWithin } from "../core/bundle/caps.ts";
import { orMalformedSteps, type Steps } from "../core/bundle/guarded.ts";
import type { PackListener } from "../core/bundle/pack-listener.ts";
import { Tally } from "../core/bundle/tally.ts";
import type { ByteSource } from "../core/coding/byte-source.ts";
import { TextPieces } from "../core/coding/text-pieces.ts";
import { ExpressionBuilder, type Stored } from "../core/tree/expression-builder.ts";
import type { MapEntry } from "../core/tree/map-format.ts";
import type { NodeSink } from "../core/tree/node-sink.ts";
import { decodeExpression, decodeSection } from "../core/tree/nodes.ts";
import { buildMap } from "../core/tree/pack-map.ts";

const BUFFER = 1 << 16;
/** Largest node. */
const ITEM_BYTES = 16 << 20;
const MOST_LENGTH_BYTES = 5;
/** What is not UTF-8 gives other numbers, and so another root. */
const UTF_8 = new TextDecoder();

/**
 * Reads a plain pack (docs/format.md, section 8) in one pass and puts all its nodes, with memory for one section and
 * the list of works; it rests after each. Digests follow from what is read; the caller compares the root with the
 * signed record.
 */
export function* readPlainPack(source: ByteSource, caps: Caps, sink: NodeSink, listener: PackListener): Steps {
  return yield* orMalformedSteps(() => new PlainPackReader(source, caps, sink, listener).read());
}

class PlainPackReader {
  readonly #source: ByteSource;
  readonly #sink: NodeSink;
  readonly #listener: PackListener;
  readonly #tally: Tally;
  readonly #buffer = new Uint8Array(BUFFER);
  #at = 0;
  #end = 0;

  constructor(source: ByteSource, caps: Caps, sink: NodeSink, listener: PackListener) {
    this.#source = source;
    this.#sink = sink;
    this.#listener = listener;
    this.#tally = new Tally(caps);
  }

  *read(): Steps {
    const works: MapEntry[] = [];
    for (let node = this.#bytes(); node.length > 0; node = this.#bytes()) {
      const { expression, digest } = this.#work(node);
      const before = works.at(-1);
      if (before && before.key >= expression.symbol) {
        throw new MalformedBundleError(`the works of the file are out of order at ${expression.symbol}`);
      }
      works.push({ key: expression.symbol, value: digest });
      yield;
    }
    return buildMap(works, this.#sink);
  }

  #work(node: Uint8Array): Stored {
    const head = decodeExpression(node);
    this.#tally.work();
    this.#listener.beginWork?.(head);
    const builder = new ExpressionBuilder(head, this.#sink);
    for (let bytes = this.#bytes(); bytes.length > 0; bytes = this.#bytes()) {
      const section = decodeSection(bytes);
      this.#tally.section(section);
      const digest = builder.add({ section, level: this.#number(), number: UTF_8.decode(this.#bytes()) });
      this.#listener.sectionAdded?.(head.symbol, section, digest, TextPieces.NONE);
    }
    const stored = builder.finish();
    this.#listener.endWork?.(stored);
    return stored;
  }

  /** Some bytes after their number. */
  #bytes(): Uint8Array {
    const length = this.#number();
    requireWithin("bytes in one node", length, ITEM_BYTES);
    const bytes = new Uint8Array(length);
    for (let done = 0; done < length; ) {
      this.#fill();
      const part = this.#buffer.subarray(this.#at, Math.min(this.#end, this.#at + length - done));
      bytes.set(part, done);
      done += part.length;
      this.#at += part.length;
    }
    return bytes;
  }

  #number(): number {
    let value = 0;
    for (let i = 0, scale = 1; i < MOST_LENGTH_BYTES; i++, scale *= 0x80) {
      this.#fill();
      const next = this.#buffer[this.#at++]!;
      value += (next & 0x7f) * scale;
      if (next < 0x80) {
        return value;
      }
    }
    throw new MalformedBundleError("a number of the file has more than five bytes");
  }

  /** Makes sure that there is a byte. */
  #fill(): void {
    if (this.#at === this.#end) {
      this.#at = 0;
      this.#end = this.#source.read(this.#buffer);
      if (this.#end === 0) {
        throw new MalformedBundleError("the file ends too early");
      }
    }
  }
}
