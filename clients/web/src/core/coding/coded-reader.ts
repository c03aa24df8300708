import type { ByteSource } from "./byte-source.ts";
import { DecisionReader } from "./decision-reader.ts";
import { MalformedCodeError } from "./malformed-code-error.ts";
import { TextBuffer } from "./text-buffer.ts";
import type { TextPieces } from "./text-pieces.ts";
import { TextReader } from "./text-reader.ts";
import { ValueModel } from "./value-model.ts";

/** Most tokens that a match reaches back. */
const LARGEST_WINDOW = 1 << 22;

/** Numbers are below. */
const NUMBERS = 1 << 30;

/**
 * Reads coded texts and values in the order in which they were written (docs/format.md, section 6). Memory is
 * bounded by the window, the vocabulary and the longest string. What damaged bytes lead to is nonsense or a
 * `MalformedCodeError`, never more bytes than the cap. What the source throws goes through.
 */
export class CodedReader {
  private readonly reader: DecisionReader;
  private readonly values: ValueModel;
  private readonly texts: TextReader;
  private readonly buffer: TextBuffer;

  /**
   * @param window tokens that matches reach back at most, a power of two
   * @param cap most bytes of all strings together
   */
  constructor(source: ByteSource, window: number, cap: number) {
    if (window <= 0 || window > LARGEST_WINDOW || (window & (window - 1)) !== 0) {
      throw new MalformedCodeError(`a window of ${window} tokens is none`);
    }
    this.reader = new DecisionReader(source);
    this.values = new ValueModel(31 - Math.clz32(window));
    this.buffer = new TextBuffer(cap);
    this.texts = new TextReader(this.reader, window, this.buffer);
  }

  /** Lets the texts to come draw on these, as the writer did. */
  prime(texts: Iterable<string>): void {
    this.texts.prime(texts);
  }

  /**
   * Says that the next text is much like one of those that primed, as the writer did.
   *
   * @param primer index of the text; nothing where there is none
   */
  near(primer: number | undefined): void {
    this.texts.near(primer);
  }

  /** The next symbol of a context. */
  symbol(context: number): number {
    return this.values.symbol(this.reader, context);
  }

  /** The next number of a context, from 0 to 2^30 − 1. */
  number(context: number): number {
    const number = this.values.number(this.reader, context);
    if (number >= NUMBERS) {
      throw new MalformedCodeError("a number is too large");
    }
    return number;
  }

  /** The next string of bytes, whose length is a number of the context. */
  bytes(context: number): Uint8Array {
    const size = this.number(context);
    this.buffer.spend(size);
    const bytes = new Uint8Array(size);
    let before = 0;
    for (let i = 0; i < size; i++) {
      const next = this.values.octet(this.reader, i, before);
      bytes[i] = next;
      before = (before << 8) | next;
    }
    return bytes;
  }

  /** The next text. */
  text(): string {
    return this.texts.text();
  }

  /** The pieces of the last text; none where the window is too small for them. */
  pieces(): TextPieces {
    return this.texts.pieces();
  }
}
