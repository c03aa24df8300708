import { afterAll, beforeAll, describe } from "vitest";
import { HttpFetcher } from "../../src/update/http-fetcher.ts";
import { faults } from "./faults.ts";
import { handingOn } from "./handing-on.ts";
import { LibraryLife } from "./library-life.ts";
import { LibraryServer } from "./library-server.ts";
import { staging } from "./staging.ts";
import { syncing } from "./syncing.ts";
import { Wire } from "./wire.ts";

const PATIENCE = 600_000;

describe("a library", { timeout: PATIENCE }, () => {
  const library = new LibraryLife();

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
  describe("that rolls an edition out in stages", () => staging(library));
});
