import type { TextBuffer } from "./text-buffer.ts";
import { FIRST_TOKEN } from "./vocabulary.ts";

const UTF_8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** The spellings of the tokens a reader knows, one behind the other, by number. */
export class Words {
  private bytes = new Uint8Array(1 << 14);
  private starts = new Int32Array(1 << 11);
  private size = FIRST_TOKEN;

  /** Gives the next number to a word. */
  add(word: Uint8Array, length: number): void {
    const start = this.starts[this.size]!;
    if (this.size + 1 === this.starts.length) {
      const starts = new Int32Array(2 * this.starts.length);
      starts.set(this.starts);
      this.starts = starts;
    }
    if (start + length > this.bytes.length) {
      const bytes = new Uint8Array(Math.max(2 * this.bytes.length, start + length));
      bytes.set(this.bytes);
      this.bytes = bytes;
    }
    for (let i = 0; i < length; i++) {
      this.bytes[start + i] = word[i]!;
    }
    this.starts[++this.size] = start + length;
  }

  /** Appends a word to a text. */
  append(token: number, text: TextBuffer): void {
    const start = this.starts[token]!;
    text.append(this.bytes, start, this.starts[token + 1]! - start);
  }

  /** A word as text. */
  text(token: number): string {
    return UTF_8.decode(this.bytes.subarray(this.starts[token]!, this.starts[token + 1]!));
  }
}
