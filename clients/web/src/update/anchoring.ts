import { digestOf } from "../core/document/digest.ts";
import { MalformedMetadataError } from "../core/trust/json/malformed-metadata-error.ts";
import { Envelope } from "../core/trust/metadata/envelope.ts";
import { ROOT } from "../core/trust/metadata/root.ts";
import { MalformedError, MismatchError } from "../trust/content-error.ts";
import { RootChain } from "../trust/root-chain.ts";
import type { BoundedFetch } from "./bounded-fetch.ts";
import { ROOT_BYTES } from "./metadata-updater.ts";
import { versionedFile } from "./paths.ts";
import { type TrustStore, versionOf } from "./trust-store.ts";
import type { Watch } from "./watch.ts";

const FIRST = versionedFile(ROOT, 1n);

/**
 * The root with which trust begins: the one that came with the page, or the library's first one when the device
 * meets it. A root that a page brings later must be one of the chain that began here.
 */
export class Anchoring {
  readonly #store: TrustStore;
  readonly #given: Uint8Array | undefined;

  constructor(store: TrustStore, given?: Uint8Array) {
    this.#store = store;
    this.#given = given;
  }

  /** Makes sure that some root is trusted. */
  async begin(metadata: BoundedFetch, watch: Watch): Promise<void> {
    if (!this.#store.find(ROOT)) {
      await this.pin(this.#given ?? (await metadata.get(FIRST, ROOT_BYTES)), watch);
    }
  }

  /** Begins with the root given; whether there was one, or one is trusted already. */
  async beginGiven(watch: Watch): Promise<boolean> {
    if (!this.#store.find(ROOT) && this.#given) {
      await this.pin(this.#given, watch);
    }
    return this.#store.find(ROOT) !== undefined;
  }

  /** Trusts a root that has signed itself. */
  async pin(root: Uint8Array, watch: Watch): Promise<void> {
    await RootChain.begin(root);
    this.#store.put(ROOT, root);
    watch.tell({ event: "pinned", root: digestOf(root) });
  }

  /** Whether the root given is in the chain; if not, the library may have the link. */
  isLinked(): boolean {
    return this.#given === undefined || this.#isInChain(this.#given);
  }

  /** Requires it once the library was asked: `MismatchError` when it is another library's. */
  requireLinked(): void {
    if (!this.isLinked()) {
      throw new MismatchError("the trust file", "the library pinned here", "another library");
    }
  }

  #isInChain(root: Uint8Array): boolean {
    try {
      const known = this.#store.findRoot(versionOf(root));
      return known !== undefined && signedText(known) === signedText(root);
    } catch (e) {
      throw e instanceof MalformedMetadataError ? new MalformedError("the trust file", e.message) : e;
    }
  }
}

function signedText(root: Uint8Array): string {
  return new TextDecoder().decode(Envelope.parse(root).signedBytes());
}
