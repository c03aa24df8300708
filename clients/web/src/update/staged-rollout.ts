import { digestFromBytes } from "../core/document/digest.ts";
import { bucketOf, SECRET_BYTES } from "../core/trust/rollout.ts";
import type { Manifest } from "../gen/vademecum/v1/edition.ts";
import type { LocalStore } from "../store/local-store.ts";
import { ROLLOUT_SECRET } from "../store/meta-table.ts";
import { StaleManifestError } from "../trust/content-error.ts";
import type { TrustedRecord } from "../trust/trusted-record.ts";
import type { TrustedState } from "../trust/trusted-state.ts";
import type { LibraryTargets } from "./library-targets.ts";
import { wayToRecord } from "./past-records.ts";
import { NotFoundError } from "./transport-error.ts";

/**
 * Chooses the edition for this device while one is rolled out in stages (docs/client.md). What is trusted is the
 * current record all the while: its chain names the one before, and a device never goes back in it.
 */
export class StagedRollout {
  readonly #store: LocalStore;
  readonly #library: LibraryTargets;
  readonly #trust: TrustedState;

  constructor(store: LocalStore, library: LibraryTargets, trust: TrustedState) {
    this.#store = store;
    this.#library = library;
    this.#trust = trust;
  }

  /** The edition for this device: the current one, or the one before; `followed` are the languages of its packs. */
  async choose(applied: TrustedRecord | undefined, followed: readonly string[]): Promise<TrustedRecord> {
    const current = this.#trust.trusted!;
    const manifest = followed[0] === undefined ? undefined : await this.#manifest(followed[0]);
    const waits = manifest && isStaged(manifest, current) && this.#isOutside(manifest, current);
    if (!waits || (applied?.edition ?? 0) >= current.edition || erases(current)) {
      return current;
    }
    const stable = await this.#stable(applied, current);
    return followed.every((language) => stable.root(language)) ? stable : current;
  }

  async #manifest(language: string): Promise<Manifest | undefined> {
    try {
      const bytes = await this.#library.fetchManifest(this.#trust.trusted!.collection, language);
      return bytes && this.#trust.acceptManifest(bytes, language);
    } catch (e) {
      if (e instanceof StaleManifestError || e instanceof NotFoundError) {
        return undefined;
      }
      throw e;
    }
  }

  #isOutside(manifest: Manifest, current: TrustedRecord): boolean {
    return bucketOf(this.#secret(), current.digest) >= manifest.rolloutShare;
  }

  async #stable(applied: TrustedRecord | undefined, current: TrustedRecord): Promise<TrustedRecord> {
    if (applied && applied.digest === current.previous) {
      return applied;
    }
    const way = await wayToRecord(this.#trust, current.edition - 1, (digest) => this.#library.fetchPastRecord(digest));
    return way[way.length - 1]!;
  }

  /** The device's secret; drawn when it is needed first. */
  #secret(): Uint8Array {
    const known = this.#store.read((view) => view.meta.find(ROLLOUT_SECRET));
    if (known) {
      return known;
    }
    const secret = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
    this.#store.change((change) => change.meta.put(ROLLOUT_SECRET, secret));
    return secret;
  }
}

/** What the signed record says of the edition before it counts, not what the manifest does. */
function isStaged({ stable }: Manifest, current: TrustedRecord): boolean {
  return (
    stable !== undefined &&
    Number(stable.edition) === current.edition - 1 &&
    digestFromBytes(stable.record) === current.previous
  );
}

/** What erases goes to all, whoever says otherwise. */
function erases(record: TrustedRecord): boolean {
  return record.message.erasures.some((erasure) => Number(erasure.edition) === record.edition);
}
