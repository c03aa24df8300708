import { StoreError } from "../store/faults.ts";
import { packName } from "../store/pack-table.ts";
import type { StoreView } from "../store/store-view.ts";
import { comparePlaces, type Place, type SectionOrder } from "./search/section-order.ts";

/** The order of the library's sections: by symbol, pack and place in the work. */
export class LibraryOrder implements SectionOrder {
  readonly #view: StoreView;
  readonly #works = new Map<number, Omit<Place, "position"> | undefined>();

  constructor(view: StoreView) {
    this.#view = view;
  }

  placeOf(section: number): Place {
    const stored = this.#view.sections.placeOf(section);
    const work = stored && this.#work(stored.work);
    if (!work) {
      throw new StoreError(`no work of section row ${section}: run a check and repair while online`);
    }
    return { ...work, position: stored.place };
  }

  walk(visitor: (section: number) => boolean): void {
    for (const work of this.#worksInOrder()) {
      if (!this.#view.sections.inOrder(work).every(visitor)) {
        return;
      }
    }
  }

  /** Many places asked for are in few works. */
  #work(id: number): Omit<Place, "position"> | undefined {
    let known = this.#works.get(id);
    if (!known) {
      const work = this.#view.works.findById(id);
      const pack = work && this.#view.packs.findById(work.pack);
      known = pack && { symbol: work.symbol, pack: packName(pack) };
      this.#works.set(id, known);
    }
    return known;
  }

  #worksInOrder(): number[] {
    const places = this.#view.packs.all().flatMap((pack) =>
      this.#view.works.of(pack.id).map((work) => ({
        work: work.id,
        place: { symbol: work.symbol, pack: packName(pack), position: 0 },
      })),
    );
    places.sort((a, b) => comparePlaces(a.place, b.place));
    return places.map(({ work }) => work);
  }
}
