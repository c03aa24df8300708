import { StoreError } from "../store/faults.ts";
import type { Way } from "./way.ts";

const RESERVE = 16 << 20;
/** Whole packs make rows, nodes, an index and a journal of them all, in bytes for each of text. */
const WHOLE = 6;
/** A delta is small, but touches pages of the database and their journal: bytes for each of its own. */
const CHANGE = 32;
const LEAST = 1 << 20;

/** There is not enough room for what is to come; nothing of it was written. */
export class StorageFullError extends StoreError {
  override name = "StorageFullError";

  constructor(needed: number, reserve: number, free: number) {
    super(
      `${megabytes(needed)} and a reserve of ${megabytes(reserve)} are needed, ${megabytes(free)} are free: free some ` +
        "space or follow fewer packs, then sync again; the edition that is here stays",
    );
  }
}

/**
 * Room on the device. It is there before a download or an apply begins, with a reserve beside it: a browser whose
 * disk is full deletes what sites have stored.
 */
export class Space {
  readonly #reserve: number;
  readonly #free: () => Promise<number>;

  /** `free` says how many bytes may still be written; `reserve` are those that stay free. */
  constructor(free: () => Promise<number>, reserve = RESERVE) {
    this.#free = free;
    this.#reserve = reserve;
  }

  /** What the browser says of its quota for this site; no bound where it does not say. */
  static ofBrowser(): Space {
    return new Space(async () => {
      const { quota, usage } = await navigator.storage.estimate();
      return quota === undefined ? Number.POSITIVE_INFINITY : quota - (usage ?? 0);
    });
  }

  /** Makes sure that some bytes may be written: a `StorageFullError` when they would touch the reserve. */
  async require(bytes: number): Promise<void> {
    if (bytes <= 0) {
      return;
    }
    const free = await this.#free();
    if (bytes > free - this.#reserve) {
      throw new StorageFullError(bytes, this.#reserve, free);
    }
  }
}

/**
 * Bytes that applying may add to the device, its journal included.
 *
 * @param fileBytes of the bundle and deltas, as far as known
 * @param textBytes of the pack, as its signed record says
 */
export function roomToApply(way: Way, fileBytes: number, textBytes: number): number {
  const whole = WHOLE * textBytes + LEAST;
  return way === "delta" ? Math.min(whole, CHANGE * fileBytes + LEAST) : whole;
}

function megabytes(bytes: number): string {
  return `${(bytes / (1 << 20)).toFixed(1)} MiB`;
}
