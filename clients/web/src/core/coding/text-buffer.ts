import { MalformedCodeError } from "./malformed-code-error.ts";

/** Most bytes of one text. */
const LONGEST = 16 << 20;

const UTF_8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** Gathers one text after another from the bytes of words, all of them within a cap. */
export class TextBuffer {
  private bytes = new Uint8Array(1 << 12);
  private length = 0;
  private left: number;

  /** @param cap most bytes of all texts together */
  constructor(cap: number) {
    this.left = cap;
  }

  /** Begins the next text. */
  clear(): void {
    this.length = 0;
  }

  /** Appends a part of an array. Words are short: a loop is faster than asking for a copy. */
  append(from: Uint8Array, start: number, size: number): void {
    const at = this.length;
    if (at + size > this.bytes.length) {
      this.grow(size);
    }
    const to = this.bytes;
    for (let i = 0; i < size; i++) {
      to[at + i] = from[start + i]!;
    }
    this.length = at + size;
  }

  private grow(size: number): void {
    const length = this.length + size;
    if (length > LONGEST) {
      throw new MalformedCodeError(`a text is longer than ${LONGEST} bytes`);
    }
    this.requireLeft(length);
    const longer = new Uint8Array(Math.max(2 * this.bytes.length, length));
    longer.set(this.bytes);
    this.bytes = longer;
  }

  /** Takes bytes that are no text from the cap too. */
  spend(size: number): void {
    this.requireLeft(size);
    this.left -= size;
  }

  private requireLeft(size: number): void {
    if (size > this.left) {
      throw new MalformedCodeError("there is more text than was said");
    }
  }

  /** The text so far, taken from the cap. */
  take(): string {
    this.spend(this.length);
    return this.length === 0 ? "" : UTF_8.decode(this.bytes.subarray(0, this.length));
  }
}
