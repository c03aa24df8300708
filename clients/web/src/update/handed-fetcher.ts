import { type Digest, digestOf } from "../core/document/digest.ts";
import { ROOT } from "../core/trust/metadata/root.ts";
import { SNAPSHOT } from "../core/trust/metadata/snapshot.ts";
import { TARGETS } from "../core/trust/metadata/targets.ts";
import { TIMESTAMP } from "../core/trust/metadata/timestamp.ts";
import type { PackHandover } from "../gen/vademecum/v1/handover.ts";
import type { Answer, Fetcher, FetchRequest } from "./fetcher.ts";
import { latestFile, METADATA_PATH, recordPath, TARGETS_PATH } from "./paths.ts";
import { versionOf } from "./trust-store.ts";

/** Answers from a handover as its library would, so that the rules of trust are the same. */
export class HandedFetcher implements Fetcher {
  readonly #handover: PackHandover;
  readonly #records: ReadonlyMap<string, Uint8Array>;

  constructor(handover: PackHandover) {
    this.#handover = handover;
    this.#records = new Map(handover.records.map((record) => [recordPath(digestOf(record)), record]));
  }

  /** A record by its digest; nothing when the handover has none. */
  record(digest: Digest): Uint8Array | undefined {
    return this.#records.get(recordPath(digest));
  }

  get({ path }: FetchRequest): Promise<Answer> {
    const body = this.#find(path);
    let at = 0;
    return Promise.resolve({
      status: body ? 200 : 404,
      header: () => undefined,
      read(most) {
        const bytes = (body ?? new Uint8Array()).subarray(at, at + most);
        at += bytes.length;
        return Promise.resolve(bytes);
      },
      close: () => {},
    });
  }

  #find(path: string): Uint8Array | undefined {
    if (path.startsWith(TARGETS_PATH)) {
      return this.#handover.records[0];
    }
    return path.startsWith(METADATA_PATH) ? this.#metadata(path.slice(METADATA_PATH.length)) : this.#records.get(path);
  }

  #metadata(file: string): Uint8Array | undefined {
    const [, version, name] = /^(\d+)\.(.+)$/.exec(file) ?? [];
    switch (name) {
      case undefined:
        return file === latestFile(TIMESTAMP) ? this.#handover.timestamp : undefined;
      case latestFile(ROOT):
        return this.#handover.roots.find((root) => `${versionOf(root)}` === version);
      case latestFile(SNAPSHOT):
        return this.#handover.snapshot;
      case latestFile(TARGETS):
        return this.#handover.targets;
      default:
        return this.#handover.editions;
    }
  }
}
