import type { CodedReader } from "../coding/coded-reader.ts";
import { MalformedBundleError } from "./bundle-error.ts";
import { type Caps, requireWithin } from "./caps.ts";
import { CONTEXTS } from "./contexts.ts";
import type { DeltaDictionary } from "./delta-dictionary.ts";
import { EntryReader } from "./entry-reader.ts";
import { HeadReader } from "./head-reader.ts";
import type { OldPack, OldWork } from "./old-pack.ts";
import { SectionReader } from "./section-reader.ts";
import type { DeltaEntry, Splice, WorkDelta } from "./work-delta.ts";

/** What is done to a work. */
const END = 0;
const REMOVED = 1;
const SAME_HEAD = 2;
const NEW_WORK = 4;

/** Reads what a delta does, work by work. */
export class WorkDeltaReader {
  private readonly body: CodedReader;
  private readonly old: OldPack;
  private readonly dictionary: DeltaDictionary;
  private readonly caps: Caps;
  private readonly heads = new HeadReader();
  private position = 0;

  constructor(body: CodedReader, old: OldPack, dictionary: DeltaDictionary, caps: Caps) {
    this.body = body;
    this.old = old;
    this.dictionary = dictionary;
    this.caps = caps;
  }

  /** The next work, if there is one. */
  next(): WorkDelta | undefined {
    const what = this.body.symbol(CONTEXTS.work);
    if (what === END) {
      return undefined;
    }
    if (what > NEW_WORK) {
      throw new MalformedBundleError("the delta does something unknown to a work");
    }
    const symbol = this.symbol(what === NEW_WORK);
    if (what === REMOVED) {
      return { symbol, removed: true };
    }
    const head = what === SAME_HEAD ? undefined : this.heads.read(this.body);
    const work = what === NEW_WORK ? undefined : this.old.work(symbol);
    return { symbol, removed: false, head, splices: this.splices(work) };
  }

  private symbol(fresh: boolean): string {
    if (fresh) {
      return this.heads.readSymbol(this.body);
    }
    const next = this.position + this.body.number(CONTEXTS.workPosition);
    this.position = next + 1;
    const symbol = this.old.symbol(next);
    this.heads.follow(symbol);
    return symbol;
  }

  private splices(work: OldWork | undefined): Splice[] {
    const { body } = this;
    const entries = new EntryReader(body, new SectionReader(body), this.old, work, this.dictionary);
    const splices: Splice[] = [];
    let at = 0;
    for (let left = this.count(CONTEXTS.splices); left > 0; left--) {
      const keep = body.number(CONTEXTS.keep);
      const remove = body.number(CONTEXTS.remove);
      entries.at(at + keep);
      splices.push({ keep, remove, inserted: this.inserted(entries) });
      at += keep + remove;
    }
    return splices;
  }

  private inserted(entries: EntryReader): DeltaEntry[] {
    const inserted: DeltaEntry[] = [];
    for (let left = this.count(CONTEXTS.insert); left > 0; left--) {
      inserted.push(entries.read());
    }
    return inserted;
  }

  /** How many there are of what comes at most once a section. */
  private count(context: number): number {
    const count = this.body.number(context);
    requireWithin("changes in one work", count, this.caps.sections + 1);
    return count;
  }
}
