import { beforeEach, describe, expect, it } from "vitest";
import { INDEXED_SECTIONS } from "../../src/read/indexed-sections.ts";
import { Reader } from "../../src/read/reader.ts";
import type { StoredErased } from "../../src/store/erased-table.ts";
import { LocalStore } from "../../src/store/local-store.ts";
import { wipe } from "../../src/update/wiping.ts";
import { MemoryStaging } from "../update/memory-staging.ts";
import { memoryDatabase } from "./memory.ts";

const TEXT = new TextEncoder().encode("a name that must not stand here");

describe("an erasure", () => {
  let store: LocalStore;
  let collection: number;

  beforeEach(async () => {
    store = LocalStore.open(await memoryDatabase(), INDEXED_SECTIONS);
    collection = store.change((change) => change.collections.ensure("guides").id);
    store.change((change) => {
      for (const language of ["en", "fr"]) {
        change.packs.ensure(collection, language);
        const pack = change.packs.find("guides", language)!;
        change.replaced.add(pack.id, 2, "G/1", "p1", TEXT, 1);
        change.replaced.add(pack.id, 2, "G/1", "p2", TEXT, 1);
        change.replaced.add(pack.id, 2, "G/2", "p1", TEXT, 1);
      }
    });
  });

  function erase(since: number, erased: Partial<StoredErased>): void {
    const all = [{ symbol: "G/1", section: "", language: "", reason: "by order of a court", edition: 3, ...erased }];
    store.change((change) => change.erase(collection, all, since));
  }

  function kept(language: string): string[] {
    return store.read(({ packs, replaced }) =>
      replaced.since(packs.find("guides", language)!.id, 0).map(({ symbol, section }) => `${symbol} ${section}`),
    );
  }

  it("of a work forgets all of its texts that were kept", () => {
    erase(2, {});
    expect(kept("en")).toEqual(["G/2 p1"]);
    expect(kept("fr")).toEqual(["G/2 p1"]);
  });

  it("of a section in one language leaves the others", () => {
    erase(2, { section: "p2", language: "fr" });
    expect(kept("en")).toHaveLength(3);
    expect(kept("fr")).toEqual(["G/1 p1", "G/2 p1"]);
  });

  it("is told with its reason to who asks for the work", () => {
    erase(2, {});
    expect(() => new Reader(store).read("G/1")).toThrow(/'G\/1' was erased in edition 3: by order of a court/);
  });

  it("makes a wiping due, which ends it and takes the downloads along", async () => {
    const staging = new MemoryStaging();
    (await staging.open("guides.en.1")).close();
    erase(2, {});
    expect(store.isWipeDue).toBe(true);
    await wipe(store, staging);
    expect(store.isWipeDue).toBe(false);
    expect(await staging.names()).toEqual([]);
    expect(kept("en")).toEqual(["G/2 p1"]);
  });

  it("of an edition that was here already, or on a device that is new, is no reason to wipe", () => {
    erase(3, {});
    expect(store.isWipeDue).toBe(false);
    erase(0, {});
    expect(store.isWipeDue).toBe(false);
  });
});
