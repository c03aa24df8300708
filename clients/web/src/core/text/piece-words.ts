import { TextPieces } from "../coding/text-pieces.ts";
import type { Analyzer } from "./analyzer.ts";
import { CharClass } from "./char-rules.ts";

const UNKNOWN = 0;
/** A word or part of one; a sign; what parts words; anything else. */
const LETTERS = 1;
const SIGN = 2;
const BREAK = 3;
const OTHER = 4;
const KIND = 7;
/** Added where a space stands before, which parts it from what came. */
const AFTER_SPACE = 8;

/**
 * Finds the words of texts that come in pieces, as `Analyzer.eachWord` finds them in the text itself. A piece that is a
 * whole word is analysed once, however often it comes; what stands beside apostrophes and the like is read as text.
 */
export class PieceWords {
  readonly #analyzer: Analyzer;
  readonly #words: (word: string) => number;
  #last = TextPieces.NONE;
  #shapes = new Uint8Array(1 << 10);
  /** By piece, the number of its word and one; 0 where it is not known. */
  #known = new Int32Array(1 << 10);

  /** @param words the number of a folded word, from 0 */
  constructor(analyzer: Analyzer, words: (word: string) => number) {
    this.#analyzer = analyzer;
    this.#words = words;
  }

  /** Forgets the numbers of words, to ask for them anew. */
  forget(): void {
    this.#known.fill(0);
  }

  /** Writes the numbers of a text's words in order into a list, from its beginning; how many. */
  find(pieces: TextPieces, found: number[]): number {
    if (!pieces.numberedLike(this.#last)) {
      this.#shapes.fill(UNKNOWN);
      this.forget();
    }
    this.#last = pieces;
    let count = 0;
    for (let from = 0, end = 0; from < pieces.numbers.length; from = end) {
      end = this.#stretchEnd(pieces, from);
      count = this.#stretch(pieces, from, end, found, count);
    }
    return count;
  }

  /** Where the pieces end that have a bearing on each other. */
  #stretchEnd(pieces: TextPieces, from: number): number {
    const { numbers } = pieces;
    let before = this.#shape(pieces, numbers[from]!);
    for (let end = from + 1; end < numbers.length; end++) {
      const next = this.#shape(pieces, numbers[end]!);
      if (parts(before, next)) {
        return end;
      }
      before = next;
    }
    return numbers.length;
  }

  #stretch(pieces: TextPieces, from: number, end: number, found: number[], first: number): number {
    const { numbers } = pieces;
    const kind = this.#kind(numbers[from]!);
    if (end === from + 1 && kind === BREAK) {
      return first;
    }
    if (end === from + 1 ? kind !== LETTERS && kind !== SIGN : !this.#onlySigns(numbers, from, end)) {
      return this.#read(pieces, from, end, found, first);
    }
    let count = first;
    for (let i = from; i < end; i++) {
      found[count++] = this.#word(pieces, numbers[i]!);
    }
    return count;
  }

  #onlySigns(numbers: Int32Array, from: number, end: number): boolean {
    for (let i = from; i < end; i++) {
      if (this.#kind(numbers[i]!) !== SIGN) {
        return false;
      }
    }
    return true;
  }

  /** Of a piece whose shape is known. */
  #kind(number: number): number {
    return this.#shapes[number]! & KIND;
  }

  /** Reads some pieces, on which no others have a bearing, as text. */
  #read(pieces: TextPieces, from: number, end: number, found: number[], first: number): number {
    let text = "";
    for (let i = from; i < end; i++) {
      text += pieces.text(pieces.numbers[i]!);
    }
    let count = first;
    this.#analyzer.eachWord(text, (word) => {
      found[count++] = this.#words(word);
    });
    return count;
  }

  #shape(pieces: TextPieces, number: number): number {
    if (number >= this.#shapes.length) {
      this.#grow(Math.max(2 * this.#shapes.length, number + 1));
    }
    const shape = this.#shapes[number]!;
    return shape === UNKNOWN ? this.#newShape(pieces.text(number), number) : shape;
  }

  #grow(length: number): void {
    const shapes = new Uint8Array(length);
    const known = new Int32Array(length);
    shapes.set(this.#shapes);
    known.set(this.#known);
    this.#shapes = shapes;
    this.#known = known;
  }

  #newShape(piece: string, number: number): number {
    const space = piece.startsWith(" ") && this.#analyzer.onlyClass(" ") === CharClass.separator;
    const shape = this.#kindOf(piece, space ? 1 : 0) | (space ? AFTER_SPACE : 0);
    this.#shapes[number] = shape;
    return shape;
  }

  #kindOf(piece: string, from: number): number {
    const rest = piece.slice(from);
    const only = rest === "" ? CharClass.separator : this.#analyzer.onlyClass(rest);
    if (only === CharClass.separator) {
      return BREAK;
    }
    if (this.#analyzer.analyze(piece).length !== 1) {
      return OTHER;
    }
    if (only === CharClass.word) {
      return LETTERS;
    }
    return only === CharClass.sign && [...rest].length === 1 ? SIGN : OTHER;
  }

  #word(pieces: TextPieces, number: number): number {
    if (this.#known[number] === 0) {
      this.#known[number] = this.#words(this.#analyzer.analyze(pieces.text(number))[0]!.word) + 1;
    }
    return this.#known[number]! - 1;
  }
}

/** Whether what stands before has no bearing on what comes. */
function parts(before: number, next: number): boolean {
  return (before & KIND) === BREAK || (next & KIND) === BREAK || (next & AFTER_SPACE) !== 0;
}
