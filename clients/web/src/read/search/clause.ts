import type { Token } from "../../core/text/analyzer.ts";

/** One step of a clause. */
export interface Element {
  /** The folded word as it was typed. */
  readonly word: string;
  readonly term: string;
  /** Whether words that begin with it count too. */
  readonly prefix: boolean;
}

/** What a section must have: one word, or several at neighbouring positions; never none. */
export type Clause = readonly Element[];

export function matches(element: Element, token: Token): boolean {
  return token.term === element.term || (element.prefix && token.word.startsWith(element.word));
}
