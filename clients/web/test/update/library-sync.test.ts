import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HttpFetcher } from "../../src/update/http-fetcher.ts";
import { Device } from "./device.ts";
import { LibraryServer, serverIsThere } from "./library-server.ts";

const WATER = "field-guides/water-points.fr.txt";

describe.skipIf(!serverIsThere())("a library", { timeout: 240_000 }, () => {
  let server: LibraryServer;
  let library: HttpFetcher;
  let device: Device;

  beforeAll(async () => {
    server = await LibraryServer.start();
    library = new HttpFetcher(server.address);
    await server.create("guides");
    device = await Device.following("guides/fr");
  }, 240_000);

  afterAll(() => server.stop());

  it("without an edition leaves the device without one", async () => {
    expect(await device.sync(library)).toMatchObject({ kind: "unchanged", edition: 0 });
    expect(device.events.map(({ event }) => event)).toContain("pinned");
  });

  it("is on the device after the first sync, whole", async () => {
    await server.importSample("guides", WATER);
    await server.importSample("guides", "field-guides/vaccine-cold-chain.fr.txt");
    await server.publish("guides", "First");
    expect(await device.sync(library)).toMatchObject({ kind: "applied", from: 0, to: 1, byDelta: false });
    expect(device.texts().join("\n")).toContain("Aucun ménage ne parcourt plus de 250 mètres");
    expect(device.damage()).toEqual([]);
  });

  it("is asked once when nothing is new", async () => {
    const result = await device.sync(library);
    expect(result).toMatchObject({ kind: "unchanged", edition: 1, received: 0 });
  });

  it("brings a correction by a delta, which leads to what a new device gets", async () => {
    await server.importSample("guides", WATER, (text) => text.replace("250 mètres", "200 mètres"));
    await server.publish("guides", "Nearer");
    const result = await device.sync(library);
    expect(result).toMatchObject({ kind: "applied", from: 1, to: 2, byDelta: true });
    expect(device.texts().join("\n")).toContain("Aucun ménage ne parcourt plus de 200 mètres");
    const fresh = await Device.following("guides/fr");
    await fresh.sync(library);
    expect(fresh.texts()).toEqual(device.texts());
    expect(device.damage()).toEqual([]);
  });

  it("moves all languages of a collection together", async () => {
    device.follow("guides/en");
    await server.importSample("guides", "field-guides/water-points.en.txt");
    await server.publish("guides", "In English");
    expect(await device.sync(library)).toMatchObject({ kind: "applied", from: 2, to: 3 });
    expect(device.texts("guides/en").length).toBeGreaterThan(10);
  });

  it("is refused for a collection that it does not have, with those that it has", async () => {
    const lost = await Device.following("laws/fr");
    expect(await lost.sync(library)).toMatchObject({
      kind: "rejected",
      reason: expect.stringContaining("collection 'laws'; it has guides"),
    });
  });

  it("is refused for a language that it does not have", async () => {
    const lost = await Device.following("guides/zh");
    expect(await lost.sync(library)).toMatchObject({ kind: "rejected", reason: expect.stringContaining("guides/fr") });
  });
});
