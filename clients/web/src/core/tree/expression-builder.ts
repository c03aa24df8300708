import type { Digest } from "../document/digest.ts";
import type { Expression, ExpressionHead } from "../document/expression.ts";
import { InvalidValueError } from "../document/invalid-value-error.ts";
import { type OutlinePlace, outlinePlace } from "../document/outline-place.ts";
import type { NumberedSection } from "../document/section.ts";
import { textBytes } from "../document/section-rules.ts";
import { ChunkedTree } from "./chunked-tree.ts";
import { Chunker } from "./chunker.ts";
import { type NodeSink, putNode } from "./node-sink.ts";
import { encodeExpression, encodeSection } from "./nodes.ts";
import { NumberCoder } from "./number-coder.ts";
import { SEQUENCE_FORMAT } from "./sequence-format.ts";

const TREE = new ChunkedTree(SEQUENCE_FORMAT);

/** An expression and the digest that names it. */
export interface Stored {
  readonly expression: Expression;
  readonly digest: Digest;
}

/** Builds an expression from its sections, one after the other. */
export class ExpressionBuilder {
  private readonly head: ExpressionHead;
  private readonly sink: NodeSink;
  private readonly leaves: Chunker<OutlinePlace>;
  private readonly numbers = new NumberCoder();
  private readonly ids = new Set<string>();
  private textBytes = 0;

  constructor(head: ExpressionHead, sink: NodeSink) {
    this.head = head;
    this.sink = sink;
    this.leaves = new Chunker(SEQUENCE_FORMAT.leaves, sink);
  }

  /** Builds an expression from sections at hand. */
  static build(head: ExpressionHead, sections: Iterable<NumberedSection>, sink: NodeSink): Stored {
    const builder = new ExpressionBuilder(head, sink);
    for (const section of sections) {
      builder.add(section);
    }
    return builder.finish();
  }

  /** Adds the next section; its digest. */
  add({ section, level, number }: NumberedSection): Digest {
    const before = this.ids.size;
    if (this.ids.add(section.id).size === before) {
      throw new InvalidValueError(`two sections of ${this.head.symbol} have the id ${section.id}`);
    }
    const digest = putNode(this.sink, encodeSection(section));
    this.leaves.add(outlinePlace(digest, level, this.numbers.code(number)));
    this.textBytes += textBytes(section);
    return digest;
  }

  /** Puts the trees above the sections and the expression itself. */
  finish(): Stored {
    const content = TREE.raise(this.leaves.finish(), 1, this.sink);
    const expression = { ...this.head, content, sectionCount: this.ids.size, textBytes: this.textBytes };
    return { expression, digest: putNode(this.sink, encodeExpression(expression)) };
  }
}
