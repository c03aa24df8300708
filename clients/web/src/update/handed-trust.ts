import type { Digest } from "../core/document/digest.ts";
import { MalformedMetadataError } from "../core/trust/json/malformed-metadata-error.ts";
import { ROOT } from "../core/trust/metadata/root.ts";
import { TARGETS } from "../core/trust/metadata/targets.ts";
import { ContentError, MalformedError, MismatchError, RollbackError } from "../trust/content-error.ts";
import { findDelegated } from "../trust/delegated-file.ts";
import { requireTarget } from "../trust/listed-bytes.ts";
import { RootChain } from "../trust/root-chain.ts";
import type { TrustedRecord } from "../trust/trusted-record.ts";
import type { TrustedState } from "../trust/trusted-state.ts";
import { Anchoring } from "./anchoring.ts";
import { BoundedFetch } from "./bounded-fetch.ts";
import { HandedFetcher } from "./handed-fetcher.ts";
import type { HandoverFile } from "./handover-file.ts";
import { LibraryTargets, recordTarget } from "./library-targets.ts";
import { MetadataUpdater } from "./metadata-updater.ts";
import { wayToRecord } from "./past-records.ts";
import { METADATA_PATH } from "./paths.ts";
import { Retry } from "./retry.ts";
import { NotFoundError } from "./transport-error.ts";
import { TrustStore } from "./trust-store.ts";
import type { Updating } from "./updating.ts";
import { Watch } from "./watch.ts";

const WHAT = "the file";

/** Holds what was handed over against what this device trusts, by the rules for what comes over the network. */
export class HandedTrust {
  readonly #with: Pick<Updating, "store" | "anchor" | "now">;
  readonly #file: HandoverFile["handover"];
  readonly #fetcher: HandedFetcher;
  readonly #store: TrustStore;
  readonly #watch: Watch;

  constructor(updating: Pick<Updating, "store" | "anchor" | "now">, file: HandoverFile, watch: Watch) {
    this.#with = updating;
    this.#file = file.handover;
    this.#fetcher = new HandedFetcher(file.handover);
    this.#store = new TrustStore(updating.store);
    this.#watch = watch;
  }

  /**
   * The record of the edition that was handed over. Afterwards the state trusts the newest one.
   *
   * @throws ContentError when nothing shows that the publisher stands for it
   */
  async record(state: TrustedState): Promise<TrustedRecord> {
    const newest = this.#file.records[0]!;
    const offered = state.reopen(newest).edition;
    const known = state.trusted?.edition ?? 0;
    if (offered >= known) {
      await this.#requireSigned(newest);
      state.acceptRecord(newest);
    }
    const way = await wayToRecord(state, Number(this.#file.edition), (digest) => this.#record(digest, known, offered));
    return way[way.length - 1]!;
  }

  async #record(digest: Digest, known: number, offered: number): Promise<Uint8Array> {
    const record = this.#fetcher.record(digest);
    if (!record) {
      throw known > offered
        ? new RollbackError(this.#file.collection, known, offered)
        : new MalformedError(WHAT, `it lacks the edition record ${digest}`);
    }
    return record;
  }

  /** By the metadata that came with it; where that is older than what is here, what is here says who may sign. */
  async #requireSigned(record: Uint8Array): Promise<void> {
    const anchoring = new Anchoring(this.#store, this.#with.anchor);
    if (!(await anchoring.beginGiven(this.#watch))) {
      throw new ContentError("no library is known on this device yet: sync once over a network that you trust");
    }
    try {
      await this.#requireListed(record);
    } catch (e) {
      await this.#requireDelegated(record, asContent(e));
    }
    anchoring.requireLinked();
  }

  async #requireListed(record: Uint8Array): Promise<void> {
    const fetch = new BoundedFetch(this.#fetcher, new Retry(), new Watch());
    const now = this.#store.freshness().now(this.#with.now());
    const updater = await MetadataUpdater.refreshed(fetch.below(METADATA_PATH), this.#store, now, "lenient");
    const library = new LibraryTargets(updater, fetch);
    const listed = await library.findRecord(this.#file.collection);
    if (!listed) {
      throw new MismatchError(WHAT, `collection ${this.#file.collection}`, "no such collection");
    }
    requireTarget("the edition record", listed, record);
    this.#store.keep(library.freshness());
  }

  async #requireDelegated(record: Uint8Array, fault: ContentError): Promise<void> {
    const [root, targets] = [this.#store.find(ROOT), this.#store.find(TARGETS)];
    if (!root || !targets) {
      throw fault;
    }
    const path = recordTarget(this.#file.collection);
    const chain = await RootChain.begin(root);
    requireTarget(path, await findDelegated(chain.root, targets, path, this.#file.editions), record);
  }
}

/** What a library does not have, a file lacks. */
function asContent(e: unknown): ContentError {
  if (e instanceof ContentError) {
    return e;
  }
  if (e instanceof NotFoundError || e instanceof MalformedMetadataError) {
    return new MalformedError(WHAT, e.message);
  }
  throw e;
}
