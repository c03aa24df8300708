import { TextPieces } from "../coding/text-pieces.ts";
import type { Digest } from "../document/digest.ts";
import type { Expression, ExpressionHead } from "../document/expression.ts";
import { type OutlinePlace, outlinePlace } from "../document/outline-place.ts";
import type { Section } from "../document/section.ts";
import { sectionOf, textBytes } from "../document/section-rules.ts";
import type { Stored } from "../tree/expression-builder.ts";
import { type NodeSink, putNode } from "../tree/node-sink.ts";
import type { NodeSource } from "../tree/node-source.ts";
import { decodeSection, encodeExpression, encodeSection } from "../tree/nodes.ts";
import { buildSequence, editSequence, type SequenceSplice } from "../tree/sequence.ts";
import { MalformedBundleError } from "./bundle-error.ts";
import { corrected } from "./corrections.ts";
import { OldWork } from "./old-pack.ts";
import type { PackListener } from "./pack-listener.ts";
import type { Tally } from "./tally.ts";
import type { DeltaEntry, NewContent, Splice } from "./work-delta.ts";

/** Changes the sequence of one work as a delta says, and tells of what goes and what comes. */
export class SequenceChange {
  private readonly source: NodeSource;
  private readonly sink: NodeSink;
  private readonly listener: PackListener;
  private readonly tally: Tally;
  private readonly head: ExpressionHead;
  private readonly old: OldWork | undefined;
  private readonly removed = new Map<Digest, Section>();
  private readonly moved = new Map<Digest, Section>();
  private count: number;
  private textBytes: number;

  constructor(
    source: NodeSource,
    sink: NodeSink,
    listener: PackListener,
    tally: Tally,
    head: ExpressionHead,
    before: Expression | undefined,
  ) {
    this.source = source;
    this.sink = sink;
    this.listener = listener;
    this.tally = tally;
    this.head = head;
    this.old = before === undefined ? undefined : new OldWork(source, before);
    this.count = before?.sectionCount ?? 0;
    this.textBytes = before?.textBytes ?? 0;
  }

  /** Tells what goes before what comes: an edited section goes and comes under one id. */
  apply(splices: readonly Splice[]): Stored {
    this.requireOneWhenNew(splices);
    this.takeAway(splices);
    for (const entry of splices.flatMap((splice) => splice.inserted)) {
      this.noteMoved(entry);
    }
    for (const [digest, section] of this.removed) {
      this.listener.sectionRemoved?.(this.head.symbol, section, digest);
    }
    return this.store(this.inserted(splices));
  }

  private requireOneWhenNew(splices: readonly Splice[]): void {
    if (this.old === undefined && splices.length > 1) {
      throw new MalformedBundleError(`the delta brings ${this.head.symbol} in several pieces`);
    }
  }

  private takeAway(splices: readonly Splice[]): void {
    const oldCount = this.count;
    let at = 0;
    for (const { keep, remove } of splices) {
      const from = at + keep;
      at = from + remove;
      if (at > oldCount) {
        throw new MalformedBundleError(`the delta goes to section ${at} of ${this.head.symbol}, which has ${oldCount}`);
      }
      for (let position = from; position < at; position++) {
        this.takeSection(position);
      }
    }
  }

  private takeSection(position: number): void {
    const digest = this.oldEntry(position).section;
    const section = decodeSection(this.source.node(digest));
    this.removed.set(digest, section);
    this.count--;
    this.textBytes -= textBytes(section);
  }

  private noteMoved({ from }: DeltaEntry): void {
    if ("oldPosition" in from) {
      const digest = this.oldEntry(from.oldPosition).section;
      const section = this.removed.get(digest);
      if (section === undefined) {
        throw new MalformedBundleError(`the delta moves a section of ${this.head.symbol} twice`);
      }
      this.removed.delete(digest);
      this.moved.set(digest, section);
    }
  }

  private oldEntry(position: number): OutlinePlace {
    if (this.old === undefined) {
      throw new MalformedBundleError(`the delta names section ${position} of ${this.head.symbol}, which is new`);
    }
    return this.old.entry(position);
  }

  private inserted(splices: readonly Splice[]): SequenceSplice[] {
    let at = 0;
    return splices.map(({ keep, remove, inserted }) => {
      const position = at + keep;
      at = position + remove;
      return { position, removed: remove, inserted: inserted.map((entry) => this.entry(entry)) };
    });
  }

  private entry(entry: DeltaEntry): OutlinePlace {
    const { from, level, number } = entry;
    const digest = "oldPosition" in from ? this.stay(from.oldPosition) : this.come(from.content);
    return outlinePlace(digest, level, number);
  }

  private stay(oldPosition: number): Digest {
    const digest = this.oldEntry(oldPosition).section;
    this.counted(this.moved.get(digest)!);
    return digest;
  }

  private come(content: NewContent): Digest {
    const section = this.completed(content);
    this.counted(section);
    const digest = putNode(this.sink, encodeSection(section));
    this.listener.sectionAdded?.(this.head.symbol, section, digest, TextPieces.NONE);
    return digest;
  }

  private counted(section: Section): void {
    this.tally.section(section);
    this.count++;
    this.textBytes += textBytes(section);
  }

  private completed({ as, text, spans, correction }: NewContent): Section {
    if ("id" in as) {
      return corrected(sectionOf({ ...as, text, spans }), correction);
    }
    const edited = decodeSection(this.source.node(this.oldEntry(as.edits).section));
    const section = sectionOf({ id: edited.id, kind: as.kind ?? edited.kind, text, spans });
    return corrected(section, correction, edited);
  }

  private store(splices: readonly SequenceSplice[]): Stored {
    const content =
      this.old === undefined
        ? buildSequence(splices[0]?.inserted ?? [], this.sink)
        : editSequence(this.source, this.old.expression.content, splices, this.sink);
    const expression = { ...this.head, content, sectionCount: this.count, textBytes: this.textBytes };
    return { expression, digest: putNode(this.sink, encodeExpression(expression)) };
  }
}
