import { StoreError } from "../store/faults.ts";
import { packName } from "../store/pack-table.ts";
import type { StoreView } from "../store/store-view.ts";
import { comparePlaces, type Place, type SectionOrder } from "./search/section-order.ts";

/** The order of the library's sections: by symbol, pack and place in the work. */
export class LibraryOrder implements SectionOrder {
  readonly #view: StoreView;

  constructor(view: StoreView) {
    this.#view = view;
  }

  placeOf(section: number): Place {
    const row = this.#view.sections.findById(section);
    const work = row && this.#view.works.findById(row.work);
    const pack = work && this.#view.packs.findById(work.pack);
    if (!pack) {
      throw new StoreError(`no work of section row ${section}: run a check and repair while online`);
    }
    return { symbol: work.symbol, pack: packName(pack), position: row.place };
  }

  walk(visitor: (section: number) => boolean): void {
    for (const work of this.#worksInOrder()) {
      if (!this.#view.sections.inOrder(work).every(visitor)) {
        return;
      }
    }
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
