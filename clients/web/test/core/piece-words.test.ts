import { describe, expect, it } from "vitest";
import { TextPieces } from "../../src/core/coding/text-pieces.ts";
import { tokenEnd } from "../../src/core/coding/token-rule.ts";
import { FIRST_TOKEN } from "../../src/core/coding/vocabulary.ts";
import { Words } from "../../src/core/coding/words.ts";
import { Analyzer } from "../../src/core/text/analyzer.ts";
import { PieceWords } from "../../src/core/text/piece-words.ts";
import { numbersFrom } from "./numbers-from.ts";

const PARTS = ["eau", "l'", "’", "'", " ", "  ", "A1", "57/145", "co-operation", "人", "权。", "ний", "й", "é"];
PARTS.push("e\u0301", "ـ", "الماء", "\u00ad", "\u200b", "s", "d", ",", "(", "\t", "ไทย", "12345", "٣", "😀");
PARTS.push("x".repeat(90));

/** Texts of parts in all neighbourhoods that come up. */
function texts(): string[] {
  const number = numbersFrom(11);
  return Array.from({ length: 800 }, () =>
    Array.from({ length: 1 + number(12) }, () => PARTS[number(PARTS.length)]!).join(""),
  );
}

/** Cuts texts into pieces, as the reader of a bundle gives them. */
class Pieces {
  readonly #words = new Words();
  readonly #numbers = new Map<string, number>();

  of(text: string): TextPieces {
    const numbers: number[] = [];
    for (let from = 0, end = 0; from < text.length; from = end) {
      end = tokenEnd(text, from);
      numbers.push(this.#number(text.slice(from, end)));
    }
    return new TextPieces(Int32Array.from(numbers), this.#words);
  }

  #number(piece: string): number {
    let number = this.#numbers.get(piece);
    if (number === undefined) {
      const bytes = new TextEncoder().encode(piece);
      this.#words.add(bytes, bytes.length);
      number = FIRST_TOKEN + this.#numbers.size;
      this.#numbers.set(piece, number);
    }
    return number;
  }
}

describe("the words of texts in pieces", () => {
  it.each(["ar", "en", "es", "fr", "ru", "zh", "de"])("are those of the texts themselves (%s)", (language) => {
    const analyzer = Analyzer.forLanguage(language);
    const known: string[] = [];
    const words = new PieceWords(analyzer, (word) => known.push(word) - 1);
    const pieces = new Pieces();
    for (const text of texts()) {
      const numbers: number[] = [];
      const count = words.find(pieces.of(text), numbers);
      const found = numbers.slice(0, count).map((number) => known[number]);
      expect([text, ...found]).toEqual([text, ...analyzer.analyze(text).map(({ word }) => word)]);
    }
  });

  it("are asked for anew when their numbers are forgotten, and by another reader", () => {
    const asked: string[] = [];
    const words = new PieceWords(Analyzer.forLanguage("en"), (word) => asked.push(word));
    const pieces = new Pieces();
    words.find(pieces.of("water water"), []);
    words.forget();
    words.find(pieces.of("water"), []);
    words.find(new Pieces().of("fire"), []);
    expect(asked).toEqual(["water", "water", "water", "fire"]);
  });
});
