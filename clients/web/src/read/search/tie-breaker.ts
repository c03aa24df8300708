import type { Hit, Ranking } from "./ranking.ts";
import { comparePlaces, type SectionOrder } from "./section-order.ts";

/**
 * Orders hits: the higher score first, then the earlier place. Asks for the places of as few hits as it can: where
 * very many tie for the last places, walking through the library finds the first of them sooner.
 */
export class TieBreaker {
  readonly #order: SectionOrder;
  readonly #librarySections: number;

  constructor(order: SectionOrder, librarySections: number) {
    this.#order = order;
    this.#librarySections = librarySections;
  }

  hits(ranking: Ranking, limit: number): Hit[] {
    const winners = ranking.winners();
    const tied = ranking.tied();
    return this.#sorted([...winners, ...this.#first(tied, Math.min(limit - winners.length, tied.length))]);
  }

  #first(tied: Hit[], wanted: number): Hit[] {
    if (tied.length <= wanted) {
      return tied;
    }
    if ((this.#librarySections * wanted) / tied.length < tied.length) {
      const met = this.#walk(tied, wanted);
      if (met.length === wanted) {
        return met;
      }
    }
    return this.#sorted(tied).slice(0, wanted);
  }

  /** Gives up when it takes longer than to ask for each place. */
  #walk(tied: readonly Hit[], wanted: number): Hit[] {
    const bySection = new Map(tied.map((hit) => [hit.section, hit]));
    const met: Hit[] = [];
    let steps = 0;
    this.#order.walk((section) => {
      const hit = bySection.get(section);
      if (hit) {
        met.push(hit);
      }
      return met.length < wanted && ++steps < tied.length;
    });
    return met;
  }

  #sorted(hits: readonly Hit[]): Hit[] {
    const placed = hits.map((hit) => ({ hit, place: this.#order.placeOf(hit.section) }));
    placed.sort((a, b) => b.hit.score - a.hit.score || comparePlaces(a.place, b.place));
    return placed.map(({ hit }) => hit);
  }
}
