import { Analyzer } from "../../core/text/analyzer.ts";
import { clauseScore, damping, rarity, weigh } from "../../core/text/relevance.ts";
import type { Database } from "../../store/database.ts";
import type { Clause } from "./clause.ts";
import { ClauseMatcher } from "./clause-matcher.ts";
import { Expansion } from "./expansion.ts";
import { NormTable } from "./norm-table.ts";
import type { PackStatistics } from "./pack-statistics.ts";
import { PostingTable } from "./posting-table.ts";
import type { Postings } from "./postings.ts";
import type { Ranking } from "./ranking.ts";
import { WordTable } from "./word-table.ts";

/** Finds and scores the sections of one pack. */
export class PackSearch {
  readonly #pack: number;
  readonly #statistics: PackStatistics;
  readonly #norms: NormTable;
  readonly #matcher: ClauseMatcher;

  constructor(database: Database, pack: number, statistics: PackStatistics) {
    this.#pack = pack;
    this.#statistics = statistics;
    this.#norms = new NormTable(database, pack);
    const analyzer = Analyzer.forLanguage(statistics.language);
    const expansion = new Expansion(new WordTable(database, pack), analyzer);
    this.#matcher = new ClauseMatcher(new PostingTable(database, pack), expansion);
  }

  /** Hands all sections that have all clauses to the ranking. */
  search(clauses: readonly Clause[], wanted: ((section: number) => boolean) | undefined, ranking: Ranking): void {
    const all = this.#matches(clauses);
    const rarest = all[0];
    if (!rarest) {
      return;
    }
    this.#norms.load(rarest.first, rarest.last);
    const damped = damping(this.#statistics.sections, this.#statistics.tokens);
    for (let section = rarest.next(0); section >= 0; section = rarest.next(section + 1)) {
      if (allHave(all, section) && (!wanted || wanted(section))) {
        const sum = sumOf(all, damped[this.#norms.lengthCode(section)]!);
        ranking.add(this.#pack, section, weigh(sum, this.#norms.kind(section)));
      }
    }
  }

  /** What each clause matches, the rarest first; empty if one matches nothing. */
  #matches(clauses: readonly Clause[]): Matches[] {
    const all: Matches[] = [];
    for (const clause of clauses) {
      const found = this.#matcher.match(clause);
      if (found.size === 0) {
        return [];
      }
      all.push(new Matches(found, rarity(this.#statistics.sections, found.size)));
    }
    return all.sort((a, b) => a.size - b.size);
  }
}

function allHave(all: readonly Matches[], section: number): boolean {
  for (const matches of all) {
    if (matches.next(section) !== section) {
      return false;
    }
  }
  return true;
}

function sumOf(all: readonly Matches[], damping: number): number {
  let sum = 0;
  for (const matches of all) {
    sum += matches.score(damping);
  }
  return sum;
}

/** The sections that one clause matches, walked through once. */
class Matches {
  readonly #found: Postings;
  readonly #rarity: number;
  #at = 0;

  constructor(found: Postings, rarity: number) {
    this.#found = found;
    this.#rarity = rarity;
  }

  get size(): number {
    return this.#found.size;
  }

  get first(): number {
    return this.#found.sections[0]!;
  }

  get last(): number {
    return this.#found.sections[this.#found.size - 1]!;
  }

  /** The next section from one on, or -1; never goes back. */
  next(section: number): number {
    const { sections, size } = this.#found;
    let at = this.#at;
    while (at < size && sections[at]! < section) {
      at++;
    }
    this.#at = at;
    return at < size ? sections[at]! : -1;
  }

  /** What the section last found here gets for this clause. */
  score(damping: number): number {
    return clauseScore(this.#rarity, this.#found.frequencies[this.#at]!, damping);
  }
}
