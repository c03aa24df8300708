import type { Catalogue } from "../gen/vademecum/v1/edition.ts";
import type { CatalogueCollection } from "../library/packs.ts";

/** What a library offers, for people. */
export function offered(catalogue: Catalogue | undefined): CatalogueCollection[] {
  return (catalogue?.collections ?? []).map(({ collection, title, edition, packs }) => ({
    collection,
    title,
    edition: Number(edition),
    packs: packs.map(({ language, works, sections, textBytes }) => ({
      language,
      works: Number(works),
      sections: Number(sections),
      textBytes: Number(textBytes),
    })),
  }));
}
