import type { Clause, Element } from "./clause.ts";
import type { Expansion } from "./expansion.ts";
import { Occurrences } from "./occurrences.ts";
import type { PostingTable, TermBlocks } from "./posting-table.ts";
import { unionOf } from "./posting-union.ts";
import type { Postings } from "./postings.ts";

/** An element of a phrase and where it stands. */
interface Step {
  readonly terms: readonly TermBlocks[];
  readonly offset: number;
  readonly sections: number;
}

/** Finds the sections of one pack that have a clause, and how often each has it. */
export class ClauseMatcher {
  readonly #postings: PostingTable;
  readonly #expansion: Expansion;

  constructor(postings: PostingTable, expansion: Expansion) {
    this.#postings = postings;
    this.#expansion = expansion;
  }

  /** The sections, without positions. */
  match(clause: Clause): Postings {
    return clause.length > 1 ? this.#phrase(clause).bySection() : this.#word(clause[0]!);
  }

  #word(element: Element): Postings {
    return unionOf(this.#expansion.termsOf(element).map((term) => this.#postings.sections(term)));
  }

  /** Begins with what is rarest, so that what is common only has to confirm. */
  #phrase(clause: Clause): Occurrences {
    const steps = clause.map((element, offset) => this.#step(element, offset));
    const [first, ...others] = steps.sort((a, b) => a.sections - b.sections);
    let found = Occurrences.of(first!.terms, first!.offset);
    for (const step of others) {
      found = found.isEmpty ? found : found.with(step.terms, step.offset);
    }
    return found;
  }

  #step(element: Element, offset: number): Step {
    const terms = this.#expansion.termsOf(element).map((term) => this.#postings.blocks(term));
    return { terms, offset, sections: terms.reduce((sum, term) => sum + term.sections, 0) };
  }
}
