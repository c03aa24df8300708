import { beforeEach, expect, it } from "vitest";
import { ATTEMPTS } from "../../src/update/retry.ts";
import { StorageFullError } from "../../src/update/space.ts";
import { CaptivePortalError, NotFoundError, TransportError } from "../../src/update/transport-error.ts";
import { TrustStore } from "../../src/update/trust-store.ts";
import { vectors } from "../trust/vectors.ts";
import { Device } from "./device.ts";
import type { LibraryLife } from "./library-life.ts";
import { type Fault, isFile } from "./wire.ts";

const DAY = 24 * 3600 * 1000;
const NOT_FOUND = { status: 404, headers: {}, body: new Uint8Array() };
const PORTAL = { status: 200, headers: { "Content-Type": "text/html" }, body: Buffer.from("<html>Log in") };

/** What goes wrong between a device and a library that has its third edition. */
export function faults(library: LibraryLife): void {
  beforeEach(() => library.wire.heal());

  const whenever =
    (is: (path: string) => boolean, fault: Fault): Fault =>
    (path, ask) =>
      is(path) ? fault(path, ask) : ask();
  const spoiled: Fault = async (_path, ask) => {
    const reply = await ask();
    return { ...reply, body: reply.body.map((byte) => byte ^ 0x55) };
  };

  it("captive portal: is told apart, not tried again, and costs nothing", async () => {
    const device = library.behind[0]!;
    library.wire.fault = async () => PORTAL;
    await expect(device.sync(library.fetcher)).rejects.toThrow(CaptivePortalError);
    expect(library.wire.asked).toHaveLength(1);
    library.wire.fault = whenever(isFile, async () => PORTAL);
    await expect(device.sync(library.fetcher)).rejects.toThrow(CaptivePortalError);
    expect(device.edition()).toBe(2);
  });

  it("right length, wrong bytes: are never applied", async () => {
    const device = library.behind[0]!;
    library.wire.fault = whenever(isFile, spoiled);
    expect(await device.sync(library.fetcher)).toMatchObject({ kind: "rejected" });
    expect(library.wire.asked.filter(isFile).length).toBeLessThan(20);
    expect(device.edition()).toBe(2);
    expect(device.damage()).toEqual([]);
  });

  it("truncated: old edition until the network is whole again", async () => {
    const device = library.behind[0]!;
    library.wire.fault = whenever(isFile, async (_path, ask) => ({ ...(await ask({})), breaksAt: 100 }));
    await expect(device.sync(library.fetcher)).rejects.toThrow(TransportError);
    expect(device.edition()).toBe(2);
    library.wire.heal();
    expect(await device.sync(library.fetcher)).toMatchObject({ kind: "applied", from: 2, to: 3 });
    expect(device.texts()).toEqual(library.device.texts());
  });

  it("corrupt or missing delta: leads to full", async () => {
    for (const fault of [spoiled, async () => NOT_FOUND]) {
      const device = library.behind.pop()!;
      let first: string | undefined;
      library.wire.fault = whenever((path) => {
        first ??= isFile(path) ? path : undefined;
        return path === first;
      }, fault);
      expect(await device.sync(library.fetcher)).toMatchObject({ kind: "applied", to: 3, byDelta: false });
      expect(device.fellBack()).toHaveLength(1);
      expect(device.texts()).toEqual(library.device.texts());
      expect(device.damage()).toEqual([]);
    }
  });

  it("a mirror with the news, not yet the files: is asked again later", async () => {
    const device = library.behind.at(-1)!;
    library.wire.fault = whenever(isFile, async () => NOT_FOUND);
    await expect(device.sync(library.fetcher)).rejects.toThrow(NotFoundError);
    expect(device.edition()).toBe(2);
  });

  it("an old message replayed: is refused where the news was seen, and costs nothing where it was not", async () => {
    library.wire.fault = async (path, ask) => (path.endsWith("/timestamp.json") ? library.earlier : ask());
    const reason = expect.stringContaining("replays old news");
    expect(await library.device.sync(library.fetcher)).toMatchObject({ kind: "rejected", reason });
    expect(library.device.edition()).toBe(3);
  });

  it("no answer: gives up after a bounded number of attempts, and what is here stays", async () => {
    library.wire.fault = async (_path, ask) => ({ ...(await ask({})), breaksAt: 1 });
    const { pauses } = library.device;
    pauses.length = 0;
    await expect(library.device.sync(library.fetcher)).rejects.toThrow(TransportError);
    expect(pauses).toHaveLength(ATTEMPTS - 1);
    expect(library.device.texts().length).toBeGreaterThan(10);
  });

  it("disk full: no byte of a file is asked for", async () => {
    const device = library.behind.at(-1)!;
    device.free = 16 << 20;
    await expect(device.sync(library.fetcher)).rejects.toThrow(StorageFullError);
    expect(library.wire.asked.filter(isFile)).toEqual([]);
    device.free = Number.POSITIVE_INFINITY;
  });

  it("library of a stranger: is refused for the root that came with the page", async () => {
    const device = await Device.following("guides/fr");
    device.anchor = new TextEncoder().encode(vectors.files["1.root.json"] as string);
    expect(await device.sync(library.fetcher)).toMatchObject({ kind: "rejected" });
    expect(device.edition()).toBe(0);
  });

  it("pinned keys: are not replaced by others that a later page brings", async () => {
    const { device } = library;
    device.anchor = new TextEncoder().encode(vectors.files["1.root.json"] as string);
    const reason = expect.stringContaining("another library");
    expect(await device.sync(library.fetcher)).toMatchObject({ kind: "rejected", reason });
    device.anchor = undefined;
  });

  it("clock at 1970 or years ahead: changes the label, never the content", async () => {
    for (const [clock, expired] of [
      [0, false],
      [Date.now() + 800 * DAY, true],
    ] as const) {
      const device = await Device.following("guides/fr");
      device.clock = clock;
      expect(await device.sync(library.fetcher)).toMatchObject({ kind: "applied", to: 3 });
      expect(device.texts()).toEqual(library.device.texts());
      expect(new TrustStore(device.store).freshness().expired(clock)).toBe(expired);
    }
  });
}
