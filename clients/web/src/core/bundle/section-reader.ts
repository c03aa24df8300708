import type { Correction as CorrectionMessage } from "../../gen/vademecum/v1/document.ts";
import type { CodedReader } from "../coding/coded-reader.ts";
import type { TextPieces } from "../coding/text-pieces.ts";
import { nameOf } from "../document/codes.ts";
import { SECTION_KIND_NAMES, SECTION_KINDS, type Section, type SectionKind } from "../document/section.ts";
import { sectionOf } from "../document/section-rules.ts";
import { CONTEXTS, KINDS, levelContext } from "./contexts.ts";
import { readCorrection } from "./corrections.ts";
import { IdPredictor } from "./id-predictor.ts";
import { readSpans } from "./span-reader.ts";

/** Behind the last section. */
const END = 0;

/** What else is said of a section, in bits of one symbol. */
const ID_GIVEN = 1;
const NUMBER_GIVEN = 2;
const SPANS_GIVEN = 4;
const CORRECTED = 8;

/** A section as it was said. */
export interface CodedSection {
  /** Without its correction. */
  readonly section: Section;
  readonly correction: CorrectionMessage | undefined;
  readonly level: number;
  /** In coded form. */
  readonly number: string;
  readonly pieces: TextPieces;
}

/** Reads the sections of one work. */
export class SectionReader {
  private readonly body: CodedReader;
  private readonly ids = new IdPredictor();

  /** By level and kind. */
  private readonly lastNumbers = new Map<number, string>();
  private kindBefore = 0;
  private levelBefore = 0;

  constructor(body: CodedReader) {
    this.body = body;
  }

  /** The next section; nothing behind the last. */
  next(): CodedSection | undefined {
    const code = this.body.symbol(CONTEXTS.kind + this.kindBefore);
    return code === END ? undefined : this.section(code);
  }

  /** The next section, where one must come. */
  one(): CodedSection {
    return this.section(this.body.symbol(CONTEXTS.kind + this.kindBefore));
  }

  private section(code: number): CodedSection {
    const { body } = this;
    const kind = nameOf(SECTION_KIND_NAMES, code, "section kind");
    const level = body.symbol(levelContext(this.levelBefore, kind === "item"));
    this.kindBefore = code;
    this.levelBefore = level;
    const more = body.symbol(CONTEXTS.more + code);
    const id = this.id(kind, level, (more & ID_GIVEN) !== 0);
    const number = this.number(code, level, (more & NUMBER_GIVEN) !== 0);
    const text = body.text();
    const pieces = body.pieces();
    const spans = (more & SPANS_GIVEN) !== 0 ? readSpans(body, kind, text.length) : [];
    const correction = (more & CORRECTED) !== 0 ? readCorrection(body) : undefined;
    return { section: sectionOf({ id, kind, text, spans }), correction, level, number, pieces };
  }

  /** The id of a section: the expected one unless it is given. */
  id(kind: SectionKind, level: number, given: boolean): string {
    const id = given ? this.body.text() : this.ids.predict(kind, level);
    this.ids.accept(kind, level, id);
    return id;
  }

  /** Takes in a section that was said in another way. */
  follow(kind: SectionKind, level: number, number: string): void {
    this.kindBefore = SECTION_KINDS[kind];
    this.levelBefore = level;
    this.lastNumbers.set(place(this.kindBefore, level), number);
  }

  private number(code: number, level: number, given: boolean): string {
    const at = place(code, level);
    if (!given) {
      return this.lastNumbers.get(at) ?? "";
    }
    const number = this.body.text();
    this.lastNumbers.set(at, number);
    return number;
  }
}

function place(code: number, level: number): number {
  return level * KINDS + code;
}
