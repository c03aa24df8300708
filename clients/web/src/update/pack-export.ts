import type { Digest } from "../core/document/digest.ts";
import { speaksFor } from "../core/trust/metadata/delegated-role.ts";
import { Envelope } from "../core/trust/metadata/envelope.ts";
import { ROOT } from "../core/trust/metadata/root.ts";
import { SNAPSHOT } from "../core/trust/metadata/snapshot.ts";
import { readTargets, TARGETS } from "../core/trust/metadata/targets.ts";
import { TIMESTAMP } from "../core/trust/metadata/timestamp.ts";
import type { PackName } from "../library/packs.ts";
import { StoreError } from "../store/faults.ts";
import type { LocalStore } from "../store/local-store.ts";
import type { TrustedRecord } from "../trust/trusted-record.ts";
import { TrustedState } from "../trust/trusted-state.ts";
import { BoundedFetch } from "./bounded-fetch.ts";
import { writeHandover } from "./handover-file.ts";
import { RECORD_BYTES, recordTarget } from "./library-targets.ts";
import { wayToRecord } from "./past-records.ts";
import { recordPath } from "./paths.ts";
import { writePlainPack } from "./plain-pack-writer.ts";
import { TrustStore, versionOf } from "./trust-store.ts";
import type { Updating } from "./updating.ts";
import { Watch } from "./watch.ts";

/**
 * Makes the file by which a pack that is here is handed on (docs/format.md, section 8). It needs the network only
 * where the edition that is here is not the newest one that is known of, and its record is not the one before.
 */
export async function exportPack(updating: Updating, name: PackName): Promise<Uint8Array> {
  const { store } = updating;
  const { applied, trust } = atHand(store, name);
  const root = applied.root(name.language);
  if (!root) {
    throw nothingHere(name);
  }
  const parts = {
    ...name,
    edition: BigInt(applied.edition),
    roots: rootsAtHand(new TrustStore(store)),
    ...metadataAtHand(new TrustStore(store), name.collection, trust.trusted!),
    records: await recordsTo(updating, trust, applied),
  };
  return compressed(
    writeHandover(parts),
    writePlainPack(
      store.read((view) => view.nodes),
      root,
    ),
  );
}

function atHand(store: LocalStore, name: PackName): { applied: TrustedRecord; trust: TrustedState } {
  const [collection, pack] = store.read((view) => [
    view.collections.find(name.collection),
    view.packs.find(name.collection, name.language),
  ]);
  if (!collection?.applied || !pack?.root) {
    throw nothingHere(name);
  }
  const trust = new TrustedState(name.collection, collection.trusted);
  return { applied: trust.reopen(collection.applied), trust };
}

function nothingHere({ collection, language }: PackName): StoreError {
  return new StoreError(`${collection}/${language} is not on this device yet: sync before handing it on`);
}

/** All roots from the first that was trusted here to the current one. */
function rootsAtHand(trust: TrustStore): Uint8Array[] {
  const roots: Uint8Array[] = [];
  const current = trust.find(ROOT);
  for (let version = current ? versionOf(current) : 0n; version > 0n; version--) {
    const root = trust.findRoot(version);
    if (!root) {
      break;
    }
    roots.unshift(root);
  }
  return roots;
}

function metadataAtHand(trust: TrustStore, collection: string, record: TrustedRecord) {
  const missing = new StoreError(`what proves ${collection} is not whole on this device: sync, then hand it on`);
  const file = (role: string): Uint8Array => {
    const bytes = trust.find(role);
    if (!bytes) {
      throw missing;
    }
    return bytes;
  };
  const targets = file(TARGETS);
  const path = recordTarget(collection);
  const roles = readTargets(Envelope.parse(targets).signed).delegations?.roles ?? [];
  const editions = file(roles.find((role) => speaksFor(role, path))?.name ?? "");
  const listed = readTargets(Envelope.parse(editions).signed).targets.get(path);
  if (listed?.hashes.get("sha256") !== record.digest) {
    throw missing;
  }
  return { timestamp: file(TIMESTAMP), snapshot: file(SNAPSHOT), targets, editions };
}

/** The records from the newest one to that of the edition that is here. */
async function recordsTo(updating: Updating, trust: TrustedState, applied: TrustedRecord): Promise<Uint8Array[]> {
  const library = new BoundedFetch(updating.fetcher, updating.retry, new Watch());
  const fetch = async (digest: Digest) =>
    digest === applied.digest ? applied.bytes : library.get(recordPath(digest), RECORD_BYTES);
  return (await wayToRecord(trust, applied.edition, fetch)).map((record) => record.bytes);
}

async function compressed(
  beginning: readonly Uint8Array<ArrayBuffer>[],
  pack: Iterator<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array> {
  const plain = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const next = pack.next();
      if (next.done) {
        controller.close();
      } else {
        controller.enqueue(next.value);
      }
    },
  });
  const body = await new Response(plain.pipeThrough(new CompressionStream("gzip"))).arrayBuffer();
  return new Uint8Array(await new Blob([...beginning, body]).arrayBuffer());
}
