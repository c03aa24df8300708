import { expect, it, vi } from "vitest";
import { Device } from "./device.ts";
import type { LibraryLife } from "./library-life.ts";

const WATER = "field-guides/water-points.fr.txt";
const OLD = "Aucun ménage ne parcourt plus de 250 mètres";
const NEW = "Aucun ménage ne parcourt plus de 200 mètres";

/** From a library without an edition to its third; leaves devices at the second. */
export function syncing(library: LibraryLife): void {
  it("without an edition leaves the device without one", async () => {
    library.device = await Device.following("guides/fr");
    expect(await library.device.sync(library.fetcher)).toMatchObject({ kind: "unchanged", edition: 0 });
    expect(library.device.events.map(({ event }) => event)).toContain("pinned");
  });

  it("is on the device after the first sync, whole", async () => {
    const { device, server } = library;
    await server.importSample("guides", WATER);
    await server.publish("guides", "First");
    expect(await device.sync(library.fetcher)).toMatchObject({ kind: "applied", from: 0, to: 1, byDelta: false });
    expect(device.texts().join("\n")).toContain(OLD);
    expect(device.damage()).toEqual([]);
  });

  it("is asked once when nothing is new", async () => {
    await vi.waitFor(
      async () => {
        library.wire.heal();
        expect(await library.device.sync(library.fetcher)).toMatchObject({ kind: "unchanged", edition: 1 });
        expect(library.wire.asked).toEqual(["v1/metadata/timestamp.json"]);
      },
      { timeout: 100_000, interval: 1000 },
    );
  });

  it("brings a correction by a delta, which leads to what a new device gets", async () => {
    const { device, server } = library;
    await server.importSample("guides", WATER, (text) => text.replace("250 mètres", "200 mètres"));
    await server.publish("guides", "Nearer");
    expect(await device.sync(library.fetcher)).toMatchObject({ kind: "applied", from: 1, to: 2, byDelta: true });
    expect(device.texts().join("\n")).toContain(NEW);
    for (let i = 0; i < 5; i++) {
      const fresh = await Device.following("guides/fr");
      await fresh.sync(library.fetcher);
      expect(fresh.texts()).toEqual(device.texts());
      library.behind.push(fresh);
    }
    expect(device.damage()).toEqual([]);
  });

  it("moves all languages of a collection together", async () => {
    const { device, server, wire } = library;
    library.earlier = await wire.ask("v1/metadata/timestamp.json");
    device.follow("guides/en");
    await server.importSample("guides", "field-guides/vaccine-cold-chain.fr.txt");
    await server.importSample("guides", "field-guides/water-points.en.txt");
    await server.publish("guides", "In English");
    expect(await device.sync(library.fetcher)).toMatchObject({ kind: "applied", from: 2, to: 3 });
    expect(device.texts("guides/en").length).toBeGreaterThan(10);
    expect(device.damage()).toEqual([]);
  });

  it("is refused for a collection or a language that it does not have, with those that it has", async () => {
    const lost = await Device.following("laws/fr");
    const reason = expect.stringContaining("collection 'laws'; it has guides");
    expect(await lost.sync(library.fetcher)).toMatchObject({ kind: "rejected", reason });
    const other = await Device.following("guides/zh");
    const offered = expect.stringContaining("guides/fr");
    expect(await other.sync(library.fetcher)).toMatchObject({ kind: "rejected", reason: offered });
  });
}
