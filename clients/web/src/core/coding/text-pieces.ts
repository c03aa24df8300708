import type { Words } from "./words.ts";

/** What a text was said in: pieces, each by the number that its reader knows it by. */
export class TextPieces {
  /** Of an empty text, and of one whose pieces are not at hand. */
  static readonly NONE = new TextPieces(new Int32Array(0), undefined);

  /** The same piece has the same number with all of one reader. */
  readonly numbers: Int32Array;
  private readonly words: Words | undefined;

  constructor(numbers: Int32Array, words: Words | undefined) {
    this.numbers = numbers;
    this.words = words;
  }

  /** Whether the same numbers mean the same pieces in another text. */
  numberedLike(other: TextPieces): boolean {
    return this.words === other.words;
  }

  /** The text of the piece of a number. */
  text(number: number): string {
    return this.words?.text(number) ?? "";
  }
}
