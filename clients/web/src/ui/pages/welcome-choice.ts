import type { CatalogueCollection, PackName } from "../../library/packs.ts";

/** Languages that any collection is offered in, the most frequent first. */
export function languagesOf(catalogue: readonly CatalogueCollection[]): string[] {
  const counts = new Map<string, number>();
  for (const { language } of catalogue.flatMap((one) => one.packs)) {
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([language]) => language);
}

/** Packs of the chosen collections in the chosen languages that are not here yet. */
export function chosenPacks(
  catalogue: readonly CatalogueCollection[],
  collections: ReadonlySet<string>,
  languages: ReadonlySet<string>,
  here: readonly (PackName & { readonly edition: number })[],
): PackName[] {
  const isHere = (pack: PackName) =>
    here.some((one) => one.collection === pack.collection && one.language === pack.language && one.edition > 0);
  return catalogue
    .filter((one) => collections.has(one.collection))
    .flatMap(({ collection, packs }) => packs.map(({ language }) => ({ collection, language })))
    .filter((pack) => languages.has(pack.language) && !isHere(pack));
}

/** What fetching a pack costs; its text stands in where the download's size is not known. */
export function packBytes(catalogue: readonly CatalogueCollection[], name: PackName): number {
  const collection = catalogue.find((one) => one.collection === name.collection);
  const pack = collection?.packs.find((one) => one.language === name.language);
  return pack?.downloadBytes ?? pack?.textBytes ?? 0;
}
