import { Analyzer, type Token } from "../../core/text/analyzer.ts";
import type { Excerpt } from "../../library/search.ts";
import { findMarks, type Mark } from "./mark.ts";
import { parseQuery } from "./query-parser.ts";

/** How long an excerpt is at most, in UTF-16 code units. */
const LENGTH = 160;

/** The part of a section's text that shows why it was found. */
export function excerptOf(text: string, language: string, query: { text: string; typing: boolean }): Excerpt {
  const analyzer = Analyzer.forLanguage(language);
  const tokens = analyzer.analyze(text);
  const marks = findMarks(tokens, parseQuery(analyzer, query.text, query.typing));
  return new ExcerptWindow(text, tokens, marks).excerpt(LENGTH);
}

/** Chooses the part of a text that shows most of a query. */
class ExcerptWindow {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #marks: readonly Mark[];

  constructor(text: string, tokens: readonly Token[], marks: readonly Mark[]) {
    this.#text = text;
    this.#tokens = tokens;
    this.#marks = marks;
  }

  excerpt(length: number): Excerpt {
    if (this.#text.length <= length) {
      return this.#cut(0, this.#text.length);
    }
    if (this.#marks.length === 0) {
      return this.#cut(0, this.#edgeBefore(length));
    }
    const shown = this.#bestTake(length);
    const start = shown[0]!.start;
    const end = Math.max(start + 1, ...shown.map((mark) => mark.end));
    const lead = Math.floor(Math.max(0, length - (end - start)) / 2);
    const from = Math.min(Math.max(0, start - lead), this.#text.length - length);
    return this.#cut(Math.min(start, this.#edgeAfter(from)), Math.max(end, this.#edgeBefore(from + length)));
  }

  /** A mark and those after it that fit: where most clauses are shown; of these, most marks; of these, the first. */
  #bestTake(length: number): readonly Mark[] {
    let best: readonly Mark[] = [];
    let bestClauses = 0;
    for (let first = 0; first < this.#marks.length; first++) {
      const shown = this.#take(first, length);
      const clauses = new Set(shown.map((mark) => mark.clause)).size;
      if (clauses > bestClauses || (clauses === bestClauses && shown.length > best.length)) {
        best = shown;
        bestClauses = clauses;
      }
    }
    return best;
  }

  #take(first: number, length: number): readonly Mark[] {
    const limit = this.#marks[first]!.start + length;
    let end = first + 1;
    while (end < this.#marks.length && this.#marks[end]!.end <= limit) {
      end++;
    }
    return this.#marks.slice(first, end);
  }

  /** The first place from one on where a token begins; the text's begin stays. */
  #edgeAfter(place: number): number {
    return place === 0 ? 0 : (this.#tokens.find((token) => token.start >= place)?.start ?? place);
  }

  /** The last place up to one where a token ends; the text's end stays. */
  #edgeBefore(place: number): number {
    if (place >= this.#text.length) {
      return this.#text.length;
    }
    return this.#tokens.findLast((token) => token.end <= place)?.end ?? place;
  }

  #cut(from: number, to: number): Excerpt {
    return {
      text: this.#text.slice(from, to),
      start: from,
      cutBefore: from > 0,
      cutAfter: to < this.#text.length,
      highlights: this.#highlights(from, to),
    };
  }

  /** The marks inside a part of the text, relative to it; those that touch become one. */
  #highlights(from: number, to: number): { start: number; end: number }[] {
    const ranges: { start: number; end: number }[] = [];
    for (const mark of this.#marks) {
      const last = ranges.at(-1);
      if (mark.start < from || mark.end > to) {
        continue;
      }
      if (last && last.end >= mark.start - from) {
        last.end = Math.max(last.end, mark.end - from);
      } else {
        ranges.push({ start: mark.start - from, end: mark.end - from });
      }
    }
    return ranges;
  }
}
