import type { HttpFetcher } from "../../src/update/http-fetcher.ts";
import type { Device } from "./device.ts";
import type { LibraryServer } from "./library-server.ts";
import type { Reply, Wire } from "./wire.ts";

/** A real server, the wire to it, and devices that follow it; each test goes on from the one before. */
export class LibraryLife {
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
