import type { PackRecord } from "../gen/vademecum/v1/edition.ts";
import type { PackStatus } from "../library/packs.ts";
import type { StoredCollection } from "../store/collection-table.ts";
import { Freshness } from "../store/freshness.ts";
import type { StoredPack } from "../store/pack-table.ts";
import type { StoreView } from "../store/store-view.ts";
import type { TrustedRecord } from "../trust/trusted-record.ts";
import { TrustedState } from "../trust/trusted-state.ts";

/** The packs followed and what of them is here. */
export function readStatus(view: StoreView, device: number): PackStatus[] {
  const freshness = Freshness.of(view.meta);
  return view.collections.all().flatMap((collection) => {
    const state = new TrustedState(collection.name);
    const applied = collection.applied && state.reopen(collection.applied);
    const newest = collection.trusted && state.reopen(collection.trusted);
    return view.packs.of(collection.id).map((pack) => ({
      ...ofCollection(collection, newest),
      ...ofPack(view, pack, applied),
      ...given("currentAsOf", freshness.signedAt),
      expired: freshness.expired(device),
    }));
  });
}

function ofCollection(collection: StoredCollection, newest: TrustedRecord | undefined) {
  return {
    collection: collection.name,
    title: newest?.message.title ?? "",
    newest: newest?.edition ?? 0,
    read: collection.readEdition,
    ...given("updatedAt", collection.appliedAt),
    ...given("checkedAt", collection.checkedAt),
  };
}

function ofPack(view: StoreView, pack: StoredPack, applied: TrustedRecord | undefined) {
  const here = pack.root === undefined ? undefined : applied;
  const counts: PackRecord | undefined = here?.findPack(pack.language);
  return {
    language: pack.language,
    edition: here?.edition ?? 0,
    works: Number(counts?.works ?? 0),
    sections: Number(counts?.sections ?? 0),
    textBytes: Number(counts?.textBytes ?? 0),
    storedBytes: view.storedBytes(pack),
    ...given("publishedAt", Number(here?.message.publishedAt ?? 0)),
  };
}

/** A property where there is a value; 0 is none. */
function given<K extends string>(name: K, value: number | undefined): { [key in K]?: number } {
  return (value ? { [name]: value } : {}) as { [key in K]?: number };
}
