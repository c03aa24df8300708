import type { Token } from "../../core/text/analyzer.ts";
import { type Clause, matches } from "./clause.ts";

/** A place in a text that has a clause of a query. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** Index of the clause. */
  readonly clause: number;
}

/** All marks, by start, then clause. */
export function findMarks(tokens: readonly Token[], clauses: readonly Clause[]): Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < tokens.length; at++) {
    clauses.forEach((clause, index) => {
      if (stands(clause, tokens, at)) {
        marks.push({ start: tokens[at]!.start, end: tokens[at + clause.length - 1]!.end, clause: index });
      }
    });
  }
  return marks;
}

function stands(clause: Clause, tokens: readonly Token[], at: number): boolean {
  return at + clause.length <= tokens.length && clause.every((element, i) => matches(element, tokens[at + i]!));
}
