import { afterAll, beforeAll, describe } from "vitest";
import { HttpFetcher } from "../../src/update/http-fetcher.ts";
import type { Device } from "./device.ts";
import { faults } from "./faults.ts";
import { handingOn } from "./handing-on.ts";
import { LibraryServer, serverIsThere } from "./library-server.ts";
import { syncing } from "./syncing.ts";
import { type Reply, Wire } from "./wire.ts";

const PATIENCE = 600_000;

/** A real server, the wire to it, and devices that follow it; each test goes on from the one before. */
export class Library {
  server!: LibraryServer;
  wire!: Wire;
  fetcher!: HttpFetcher;
  /** Has the newest edition. */
  device!: Device;
  /** Have the edition before. */
  readonly behind: Device[] = [];
  /** The timestamp of the edition before. */
  earlier!: Reply;
}

describe.skipIf(!serverIsThere())("a library", { timeout: PATIENCE }, () => {
  const library = new Library();

  beforeAll(async () => {
    library.server = await LibraryServer.start();
    library.wire = await Wire.to(library.server.address);
    library.fetcher = new HttpFetcher(library.wire.address, 60_000);
    await library.server.create("guides");
  }, PATIENCE);

  afterAll(async () => {
    library.wire.close();
    await library.server.stop();
  }, PATIENCE);

  describe("that publishes", () => syncing(library));
  describe("behind a bad network", () => faults(library));
  describe("whose packs are handed on", () => handingOn(library));
});
