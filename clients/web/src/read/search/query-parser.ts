import type { Analyzer } from "../../core/text/analyzer.ts";
import type { Clause } from "./clause.ts";

/** Longest query, in UTF-16 code units; the rest is not read, its last word is unfinished. */
const MAX_TEXT = 512;
/** Most clauses; the rest is not read. */
const MAX_CLAUSES = 16;
const QUOTE = /["\u00ab\u00bb\u201c-\u201f\u300c-\u300f\uff02]/;
const GAP =
  /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2013-\u2015\u2028\u2029\u202f\u205f\u3000-\u3002\u060c\u061b\u061f\uff01\uff0c\uff1a\uff1b\uff1f]/;

/** Reads a query's text into clauses, by the rule of `docs/search.md`. */
export function parseQuery(analyzer: Analyzer, query: string, typing: boolean): Clause[] {
  const text = query.slice(0, MAX_TEXT);
  const unfinished = typing || query.length > MAX_TEXT;
  const clauses = new Map<string, Clause>();
  for (const [from, to] of parts(text)) {
    const clause = clauseOf(analyzer, text.slice(from, to), unfinished && to === text.length);
    const key = JSON.stringify(clause);
    if (clause.length > 0 && (clauses.size < MAX_CLAUSES || clauses.has(key))) {
      clauses.set(key, clause);
    }
  }
  return [...clauses.values()];
}

/** A part in quotes, or between two gaps. */
function parts(text: string): [number, number][] {
  const parts: [number, number][] = [];
  let quoted = false;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const quote = QUOTE.test(text.charAt(at));
    if (quote || (!quoted && GAP.test(text.charAt(at)))) {
      parts.push([from, at]);
      from = at + 1;
      quoted = quoted !== quote;
    }
  }
  parts.push([from, text.length]);
  return parts;
}

function clauseOf(analyzer: Analyzer, part: string, unfinished: boolean): Clause {
  return analyzer
    .analyze(part)
    .map(({ word, term, end }) => ({ word, term, prefix: unfinished && end === part.length }));
}
