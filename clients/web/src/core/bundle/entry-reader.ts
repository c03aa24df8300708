import type { CodedReader } from "../coding/coded-reader.ts";
import { nameOf } from "../document/codes.ts";
import type { OutlinePlace } from "../document/outline-place.ts";
import { SECTION_KIND_NAMES, type SectionKind } from "../document/section.ts";
import { MalformedBundleError } from "./bundle-error.ts";
import { CONTEXTS } from "./contexts.ts";
import { readCorrection } from "./corrections.ts";
import type { DeltaDictionary } from "./delta-dictionary.ts";
import {
  COPY,
  CORRECTED,
  ENTRY_KINDS,
  ID_GIVEN,
  KIND_GIVEN,
  LEVEL_GIVEN,
  NEW,
  NOT_EXPECTED,
  NUMBER_GIVEN,
  OLD,
  SPANS_GIVEN,
  unfolded,
} from "./entry-marks.ts";
import type { OldPack, OldWork } from "./old-pack.ts";
import type { SectionReader } from "./section-reader.ts";
import { readSpans } from "./span-reader.ts";
import type { DeltaEntry, NewContent } from "./work-delta.ts";

type Place = Pick<DeltaEntry, "level" | "number">;

/** Reads the entries that a delta inserts in one work. */
export class EntryReader {
  private readonly body: CodedReader;
  private readonly fresh: SectionReader;
  private readonly pack: OldPack;
  private readonly old: OldWork | undefined;
  private readonly dictionary: DeltaDictionary;
  private before = OLD;

  /** The old position that the next entry is expected to stand for. */
  private expected = 0;

  /** The index in the dictionary of what it is expected to repeat. */
  private expectedCopy = 0;

  /** @param old the work as it was; nothing for a new one */
  constructor(
    body: CodedReader,
    fresh: SectionReader,
    pack: OldPack,
    old: OldWork | undefined,
    dictionary: DeltaDictionary,
  ) {
    this.body = body;
    this.fresh = fresh;
    this.pack = pack;
    this.old = old;
    this.dictionary = dictionary;
  }

  /** Tells where in the old sequence entries are inserted. */
  at(position: number): void {
    this.expected = position;
  }

  /** Reads the next entry. */
  read(): DeltaEntry {
    const what = this.body.symbol(CONTEXTS.entry + this.before);
    this.before = what & ENTRY_KINDS;
    switch (this.before) {
      case NEW:
        return this.new();
      case COPY:
        return this.copy(what);
      case OLD:
        return this.moved(what);
      default:
        return this.edit(what);
    }
  }

  private new(): DeltaEntry {
    const { section, correction, level, number } = this.fresh.one();
    const { id, kind, text, spans } = section;
    return { level, number, from: { content: { as: { id, kind }, text, spans, correction } } };
  }

  private moved(what: number): DeltaEntry {
    const oldPosition = this.position(what, CONTEXTS.oldPosition);
    return { ...this.place(what, this.work().entry(oldPosition)), from: { oldPosition } };
  }

  private edit(what: number): DeltaEntry {
    const { body } = this;
    const edits = this.position(what, CONTEXTS.edits);
    const place = this.place(what, this.work().entry(edits));
    const more = body.symbol(CONTEXTS.editMore);
    const kind = (more & KIND_GIVEN) !== 0 ? this.kind() : undefined;
    body.near(this.dictionary.index({ symbol: this.work().expression.symbol, position: edits }));
    const rest = this.rest(more, kind, body.text());
    return { ...place, from: { content: { as: { edits, kind }, ...rest } } };
  }

  private copy(what: number): DeltaEntry {
    const by = (what & NOT_EXPECTED) !== 0 ? unfolded(this.body.number(CONTEXTS.copy)) : 0;
    const copied = this.expectedCopy + by;
    this.expectedCopy = copied + 1;
    const at = this.dictionary.place(copied);
    const place = this.place(what, this.pack.entry(at));
    const more = this.body.symbol(CONTEXTS.copyMore);
    const old = this.pack.section(at);
    const kind = (more & KIND_GIVEN) !== 0 ? this.kind() : old.kind;
    const id = this.fresh.id(kind, place.level, (more & ID_GIVEN) !== 0);
    this.fresh.follow(kind, place.level, place.number);
    return { ...place, from: { content: { as: { id, kind }, ...this.rest(more, kind, old.text) } } };
  }

  private position(what: number, context: number): number {
    const by = (what & NOT_EXPECTED) !== 0 ? unfolded(this.body.number(context)) : 0;
    const position = this.expected + by;
    this.expected = position + 1;
    return position;
  }

  private place(what: number, as: OutlinePlace): Place {
    const level = (what & LEVEL_GIVEN) !== 0 ? this.body.symbol(CONTEXTS.editLevel) : as.level;
    return { level, number: (what & NUMBER_GIVEN) !== 0 ? this.body.text() : as.number };
  }

  private kind(): SectionKind {
    return nameOf(SECTION_KIND_NAMES, this.body.symbol(CONTEXTS.editKind), "section kind");
  }

  private rest(more: number, kind: SectionKind | undefined, text: string): Omit<NewContent, "as"> {
    const spans = (more & SPANS_GIVEN) !== 0 ? readSpans(this.body, kind, text.length) : [];
    const correction = (more & CORRECTED) !== 0 ? readCorrection(this.body) : undefined;
    return { text, spans, correction };
  }

  private work(): OldWork {
    if (this.old === undefined) {
      throw new MalformedBundleError("the delta names old sections of a new work");
    }
    return this.old;
  }
}
