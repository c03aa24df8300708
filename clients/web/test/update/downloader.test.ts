import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { digestBytes, digestOf } from "../../src/core/document/digest.ts";
import { Downloader } from "../../src/update/downloader.ts";
import { HttpFetcher } from "../../src/update/http-fetcher.ts";
import { Pieces } from "../../src/update/pieces.ts";
import { DamagedPieceError, OversizedError } from "../../src/update/refused-file-error.ts";
import { ATTEMPTS, Retry } from "../../src/update/retry.ts";
import { Space, StorageFullError } from "../../src/update/space.ts";
import {
  CancelledError,
  CaptivePortalError,
  NotFoundError,
  OfflineError,
  ServerBusyError,
  UnexpectedAnswerError,
} from "../../src/update/transport-error.ts";
import { Wanted } from "../../src/update/wanted.ts";
import { Watch } from "../../src/update/watch.ts";
import { FileServer } from "./file-server.ts";
import { MemoryStaging } from "./memory-staging.ts";

const PIECE = 1 << 16;
const FILE = Uint8Array.from({ length: 5 * PIECE + 1234 }, (_, i) => (i * i + (i >> 9)) & 0xff);
const OTHER = FILE.map((byte) => byte ^ 1);

function listed(): Wanted {
  const digests: Uint8Array[] = [];
  for (let at = 0; at < FILE.length; at += PIECE) {
    digests.push(digestBytes(digestOf(FILE.subarray(at, at + PIECE))));
  }
  const digest = digestBytes(digestOf(FILE));
  const artifact = { size: BigInt(FILE.length), digest, pieceSize: PIECE, pieces: digests };
  return new Wanted("v1/artifacts/x", "guides.fr.bundle-x", 1 << 20, new Pieces(artifact));
}

const unlisted = (maxBytes = 1 << 20) => new Wanted("v1/packs/x", "guides.fr.built-x", maxBytes);

describe("a download", () => {
  let server: FileServer;
  let staging: MemoryStaging;
  let pauses: number[];
  let free: number;

  beforeEach(async () => {
    server = await FileServer.of(FILE);
    // What is named by its digest has that as its entity tag.
    Object.defineProperty(server, "tag", { get: () => (server.file === FILE ? `"${digestOf(FILE)}"` : '"other"') });
    staging = new MemoryStaging();
    pauses = [];
    free = Number.POSITIVE_INFINITY;
  });
  afterEach(() => server.close());

  function download(wanted: Wanted, watch = new Watch(), patience = 20_000): Promise<void> {
    const pause = async (milliseconds: number) => {
      pauses.push(milliseconds);
    };
    const space = new Space(async () => free, 0);
    const fetcher = new HttpFetcher(server.address, patience);
    return new Downloader(fetcher, new Retry(pause, () => 0), space, staging).fetch(wanted, watch);
  }

  async function staged(name: string): Promise<Uint8Array> {
    const file = await staging.open(name);
    const bytes = new Uint8Array(file.size);
    file.read(bytes, 0);
    return bytes;
  }

  async function isWhole(wanted: Wanted): Promise<boolean> {
    return digestOf(await staged(wanted.name)) === digestOf(FILE);
  }

  it.each([listed(), unlisted()])("arrives whole: $path", async (wanted) => {
    const received = new Watch();
    await download(wanted, received);
    expect(await isWhole(wanted)).toBe(true);
    expect(received.takeReceived()).toBe(FILE.length);
  });

  it.each([listed(), unlisted()])("goes on from the byte where the connection broke: $path", async (wanted) => {
    server.mishap = (request) => (request < 4 ? { breaksAt: 70_000 } : {});
    const watch = new Watch();
    await download(wanted, watch);
    expect(await isWhole(wanted)).toBe(true);
    expect(server.ranges[1]).toMatch(/^bytes=[1-9]/);
    expect(watch.takeReceived()).toBe(FILE.length);
  });

  it("goes on in another session after verifying what is there", async () => {
    const wanted = listed();
    server.mishap = (request) => (request === 0 ? { breaksAt: 3 * PIECE } : { status: 404 });
    await expect(download(wanted)).rejects.toThrow(NotFoundError);
    const file = await staging.open(wanted.name);
    const kept = file.size;
    file.write(Uint8Array.of(FILE[PIECE]! ^ 1), PIECE);
    server.mishap = () => ({});
    const watch = new Watch();
    await download(wanted, watch);
    expect(await isWhole(wanted)).toBe(true);
    expect(kept).toBeGreaterThan(PIECE);
    expect(watch.takeReceived()).toBeLessThan(FILE.length);
  });

  it.each([listed(), unlisted()])("uses a server that ignores ranges all the same: $path", async (wanted) => {
    server.mishap = (request) => (request === 0 ? { breaksAt: 100_000 } : { ignoresRange: true });
    await download(wanted);
    expect(await isWhole(wanted)).toBe(true);
  });

  it("never mixes an object with the one that takes its place", async () => {
    const wanted = unlisted();
    server.mishap = (request) => {
      server.file = request === 0 ? FILE : OTHER;
      return request === 0 ? { breaksAt: 100_000 } : {};
    };
    await download(wanted);
    expect(digestOf(await staged(wanted.name))).toBe(digestOf(OTHER));
  });

  it("refuses right length, wrong bytes after a bounded number of pieces", async () => {
    server.file = OTHER;
    const wanted = listed();
    await expect(download(wanted)).rejects.toThrow(DamagedPieceError);
    expect(await staging.size(wanted.name)).toBe(0);
  });

  it("fetches only the piece again that was damaged", async () => {
    const spoiled = FILE.slice();
    spoiled[2 * PIECE]! ^= 1;
    server.mishap = (request) => (request === 0 ? { body: spoiled } : {});
    const wanted = listed();
    await download(wanted);
    expect(await isWhole(wanted)).toBe(true);
    expect(server.ranges).toEqual(["bytes=0-", `bytes=${2 * PIECE}-${3 * PIECE - 1}`]);
  });

  it("stops at the bound of what was signed, before it reads", async () => {
    await expect(download(unlisted(1000))).rejects.toThrow(OversizedError);
    expect(() => new Wanted("x", "x", 1000, listed().pieces!)).toThrow(OversizedError);
  });

  it("tells a captive portal apart and does not try again", async () => {
    server.mishap = () => ({ status: 200, headers: { "Content-Type": "text/html" }, body: "<html>Log in" });
    await expect(download(listed())).rejects.toThrow(CaptivePortalError);
    server.mishap = () => ({ status: 302, headers: { Location: "http://login.example/" }, body: "" });
    await expect(download(listed())).rejects.toThrow(CaptivePortalError);
    expect(server.ranges).toHaveLength(2);
  });

  it("waits as long as a busy server asks, and gives up in the end", async () => {
    server.mishap = () => ({ status: 503, headers: { "Retry-After": "7" }, body: "" });
    await expect(download(listed())).rejects.toThrow(ServerBusyError);
    expect(server.ranges).toHaveLength(ATTEMPTS);
    expect(pauses).toEqual([7000, 7000, 7000, 7000]);
  });

  it("refuses what a proxy has coded unasked", async () => {
    server.mishap = () => ({ headers: { "Content-Encoding": "x-unknown" } });
    await expect(download(listed())).rejects.toThrow(UnexpectedAnswerError);
  });

  it("breaks off a network that hangs", async () => {
    server.mishap = () => ({ hangs: true });
    await expect(download(listed(), new Watch(), 20)).rejects.toThrow(OfflineError);
  });

  it("ends soon when it is cancelled, and goes on next time", async () => {
    const cancel = new AbortController();
    const wanted = listed();
    server.mishap = (request) => (request === 0 ? { breaksAt: 2 * PIECE } : { hangs: true });
    setTimeout(() => cancel.abort(), 300);
    await expect(download(wanted, new Watch(() => {}, cancel.signal))).rejects.toThrow(CancelledError);
    server.mishap = () => ({});
    await download(wanted);
    expect(await isWhole(wanted)).toBe(true);
  });

  it("asks for no byte where there is no room", async () => {
    free = 1000;
    await expect(download(listed())).rejects.toThrow(StorageFullError);
    expect(server.ranges).toEqual([]);
  });
});
