import type { Digest } from "../document/digest.ts";
import { type Expression, type ExpressionHead, headOf } from "../document/expression.ts";
import type { NodeSink } from "../tree/node-sink.ts";
import type { NodeSource } from "../tree/node-source.ts";
import { decodeExpression, decodeSection } from "../tree/nodes.ts";
import { sequenceEntries } from "../tree/sequence.ts";
import { MalformedBundleError } from "./bundle-error.ts";
import type { PackListener } from "./pack-listener.ts";
import { SequenceChange } from "./sequence-change.ts";
import type { Tally } from "./tally.ts";
import type { WorkDelta } from "./work-delta.ts";

/** Does to one work what a delta says. */
export class WorkDeltaApplier {
  private readonly source: NodeSource;
  private readonly sink: NodeSink;
  private readonly listener: PackListener;
  private readonly tally: Tally;

  constructor(source: NodeSource, sink: NodeSink, listener: PackListener, tally: Tally) {
    this.source = source;
    this.sink = sink;
    this.listener = listener;
    this.tally = tally;
  }

  /** The digest of the work's new expression; nothing when the work leaves. */
  apply(delta: WorkDelta, old: Digest | undefined): Digest | undefined {
    const before = old === undefined ? undefined : decodeExpression(this.source.node(old));
    if (delta.removed) {
      this.remove(delta.symbol, before);
      return undefined;
    }
    this.tally.work();
    const head = headAfter(delta, before);
    this.listener.beginWork?.(head);
    const change = new SequenceChange(this.source, this.sink, this.listener, this.tally, head, before);
    const stored = change.apply(delta.splices);
    this.listener.endWork?.(stored);
    return stored.digest;
  }

  private remove(symbol: string, before: Expression | undefined): void {
    if (before === undefined) {
      throw new MalformedBundleError(`the delta removes ${symbol}, which is not there`);
    }
    if (this.listener.sectionRemoved !== undefined) {
      for (const { section: digest } of sequenceEntries(this.source, before.content)) {
        this.listener.sectionRemoved(symbol, decodeSection(this.source.node(digest)), digest);
      }
    }
    this.listener.workRemoved?.(symbol);
  }
}

function headAfter(delta: WorkDelta & { removed: false }, before: Expression | undefined): ExpressionHead {
  if (delta.head !== undefined) {
    return delta.head;
  }
  if (before === undefined) {
    throw new MalformedBundleError(`the delta brings ${delta.symbol} without saying what it is`);
  }
  return headOf(before);
}
