import { expect, it } from "vitest";
import { exportPack } from "../../src/update/pack-export.ts";
import { importPack } from "../../src/update/pack-import.ts";
import { TrustStore } from "../../src/update/trust-store.ts";
import { Device } from "./device.ts";
import type { LibraryLife } from "./library-life.ts";

const DAY = 24 * 3600 * 1000;
const FRENCH = { collection: "guides", language: "fr" };

/** Packs that go from device to device as files; nobody asks the network. */
export function handingOn(library: LibraryLife): void {
  let file: Uint8Array;

  const anchored = async (...packs: string[]) => {
    const device = await Device.following(...packs);
    device.anchor = new TrustStore(library.device.store).findRoot(1n)!;
    return device;
  };
  const bring = (device: Device, bytes: Uint8Array) => importPack(device.with(library.fetcher), bytes);
  const refused = (because: string) => ({ kind: "rejected", reason: expect.stringContaining(because) });

  it("arrive whole on a device that knows nothing but the root", async () => {
    library.wire.heal();
    file = await exportPack(library.device.with(library.fetcher), FRENCH);
    const device = await anchored();
    expect(await bring(device, file)).toMatchObject({ kind: "applied", from: 0, to: 3, received: 0 });
    expect(device.texts()).toEqual(library.device.texts());
    expect(device.damage()).toEqual([]);
    expect(await bring(device, file)).toMatchObject({ kind: "unchanged", edition: 3 });
    expect(library.wire.asked).toEqual([]);
  });

  it("bring a device from the edition before to this one, from which it goes on by itself", async () => {
    const device = library.behind.at(-1)!;
    expect(await bring(device, file)).toMatchObject({ kind: "applied", from: 2, to: 3 });
    expect(await device.sync(library.fetcher)).toMatchObject({ kind: "unchanged", edition: 3 });
    expect(device.texts()).toEqual(library.device.texts());
  });

  it("are taken though expired, and said to be", async () => {
    const device = await anchored();
    device.clock += 800 * DAY;
    expect(await bring(device, file)).toMatchObject({ kind: "applied", to: 3 });
    expect(new TrustStore(device.store).freshness().expired(device.clock)).toBe(true);
  });

  it("are believed by nobody who knows no root, or another library's", async () => {
    expect(await bring(await Device.following(), file)).toMatchObject(refused("no library is known"));
  });

  it("are refused when changed anywhere, and leave nothing behind", async () => {
    for (let at = 0; at < file.length; at += Math.floor(file.length / 40)) {
      const spoiled = file.slice();
      spoiled[at]! ^= 0x10;
      const device = await anchored();
      const result = await bring(device, spoiled);
      expect(result.kind === "rejected" || device.texts().join() === library.device.texts().join()).toBe(true);
      expect(result.kind === "rejected" ? device.store.read((view) => view.packs.all()) : []).toEqual([]);
      expect(await device.staging.names()).toEqual([]);
    }
    expect(await bring(await anchored(), file.subarray(0, file.length - 20))).toMatchObject(refused("cut off"));
  });

  it("do not part the languages of a collection", async () => {
    const english = await exportPack(library.device.with(library.fetcher), { ...FRENCH, language: "en" });
    const device = await anchored();
    await bring(device, file);
    expect(await bring(device, english)).toMatchObject({ kind: "applied", from: 3, to: 3 });
    expect(device.texts("guides/en")).toEqual(library.device.texts("guides/en"));
  });

  it("are not handed on by a device that does not have them", async () => {
    const device = await anchored("guides/fr");
    await expect(exportPack(device.with(library.fetcher), FRENCH)).rejects.toThrow("not on this device yet");
  });
}
