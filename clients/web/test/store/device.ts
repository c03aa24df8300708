import { readBundle } from "../../src/core/bundle/bundle-reader.ts";
import { NO_CAPS } from "../../src/core/bundle/caps.ts";
import { applyDelta } from "../../src/core/bundle/delta-reader.ts";
import { ArraySource } from "../../src/core/coding/byte-source.ts";
import type { Digest } from "../../src/core/document/digest.ts";
import { INDEXED_SECTIONS } from "../../src/read/indexed-sections.ts";
import type { Database } from "../../src/store/database.ts";
import { LocalStore } from "../../src/store/local-store.ts";
import type { StoredPack } from "../../src/store/pack-table.ts";
import { PRIMERS } from "../core/primers.ts";
import { memoryDatabase } from "./memory.ts";

/** A device that follows packs; what comes is applied as an update applies it. */
export class Device {
  readonly store: LocalStore;
  readonly database: Database;

  private constructor(database: Database) {
    this.database = database;
    this.store = LocalStore.open(database, INDEXED_SECTIONS);
  }

  static async open(): Promise<Device> {
    return new Device(await memoryDatabase());
  }

  pack(collection: string, language: string): StoredPack {
    return this.store.change((change) => {
      change.packs.ensure(change.collections.ensure(collection).id, language);
      return change.packs.find(collection, language)!;
    });
  }

  bundle(collection: string, language: string, file: Uint8Array, edition = 1): Digest {
    const place = this.pack(collection, language);
    const arrival = this.store.arrive(place, (sink, listener) =>
      readBundle(new ArraySource(file), NO_CAPS, PRIMERS, sink, listener),
    );
    arrival.heal();
    while (arrival.advance(0)) {
      // one work a transaction
    }
    const root = arrival.root!;
    this.store.change((change) => change.setRoot(change.take(arrival, place, edition), root));
    this.tidy();
    return root;
  }

  /** Removes what is shown no longer. */
  tidy(): void {
    for (const steps = this.store.removing(0); steps.next().done !== true; ) {
      // one step a transaction
    }
  }

  /** @param now in milliseconds since 1970 */
  delta(collection: string, language: string, file: Uint8Array, edition = 2, now = edition): Digest {
    const pack = this.pack(collection, language);
    return this.store.change((change) => {
      const { nodes } = change;
      const to = applyDelta(new ArraySource(file), pack.root!, NO_CAPS, nodes, nodes, {});
      change.moveRows(pack, pack.root!, to, edition, now);
      change.setRoot(pack, to);
      return to;
    });
  }

  withdraw(collection: string, language: string, reasons: ReadonlyMap<string, string>): void {
    const pack = this.pack(collection, language);
    this.store.change((change) => change.withdraw(pack, reasons));
  }

  /** Drops what need no longer be kept of a pack that is of so many bytes of text. */
  trim(collection: string, language: string, readEdition: number, packBytes: number, now: number): void {
    const pack = this.pack(collection, language);
    this.store.change((change) => change.trimReplaced(pack, readEdition, packBytes, now));
  }
}
