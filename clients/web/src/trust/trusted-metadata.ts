import type { MetaFile } from "../core/trust/metadata/meta-file.ts";
import { ROOT, type Root } from "../core/trust/metadata/root.ts";
import { readSnapshot, SNAPSHOT, SNAPSHOT_FILE, type Snapshot } from "../core/trust/metadata/snapshot.ts";
import { readTargets, TARGETS, type Targets } from "../core/trust/metadata/targets.ts";
import { readTimestamp, TIMESTAMP, type Timestamp } from "../core/trust/metadata/timestamp.ts";
import { ContentError, NotListedError } from "./content-error.ts";
import { Deadline, type Expiry } from "./deadline.ts";
import { requireMetadata } from "./listed-bytes.ts";
import { refuseOlderSnapshot, refuseOlderTimestamp } from "./rollback.ts";
import { RootChain } from "./root-chain.ts";
import { fileOf, Signed } from "./signed.ts";

/**
 * What is trusted of a TUF repository during one update, and every rule by which it comes to be (specification
 * 1.0.34, section 5; the steps are named). It takes bytes that others fetched, in the order root, timestamp,
 * snapshot, targets, delegated targets. What breaks a rule is refused with a `ContentError`, and what was
 * trusted stays. It waits for signatures only; one call at a time.
 */
export class TrustedMetadata {
  readonly #deadline: Deadline;
  readonly #chain: RootChain;
  #rootsEnded = false;
  #earlierTimestamp: Timestamp | undefined;
  #timestamp: Timestamp | undefined;
  #earlierSnapshot: Snapshot | undefined;
  #snapshot: Snapshot | undefined;
  #targets: Targets | undefined;

  private constructor(deadline: Deadline, chain: RootChain) {
    this.#deadline = deadline;
    this.#chain = chain;
  }

  /**
   * Begins an update (5.1, 5.2) with a root that is trusted already; its expiry does not matter yet. All of the
   * update is held against `now`.
   */
  static async begin(root: Uint8Array, now: number, expiry: Expiry): Promise<TrustedMetadata> {
    return new TrustedMetadata(new Deadline(now, expiry), await RootChain.begin(root));
  }

  /**
   * Takes the root that follows the trusted one: signed as both ask (5.3.4), of the next version (5.3.5), expired
   * or not (5.3.6).
   */
  async acceptRoot(bytes: Uint8Array): Promise<void> {
    requireOrder(!this.#rootsEnded, "the last root was accepted already");
    await this.#chain.accept(bytes);
  }

  /** Holds the last root against the time (5.3.10). */
  endRoots(): void {
    this.#deadline.judge(ROOT, this.root);
    this.#rootsEnded = true;
  }

  /**
   * Whether a root has taken a key from timestamp or snapshot, so that what was trusted of both before is to be
   * forgotten: whoever stole the key may have put their versions far ahead (5.3.11).
   */
  get forgetsEarlier(): boolean {
    return this.#chain.rotated;
  }

  /**
   * Recalls the timestamp trusted in an earlier update, expired or not; one that the root does not stand for any
   * more is left out.
   */
  async recallTimestamp(bytes: Uint8Array): Promise<void> {
    requireOrder(this.#rootsEnded && !this.#timestamp, "timestamps are recalled before one is accepted");
    this.#earlierTimestamp = await recalled(this.#readTimestamp(bytes));
  }

  /**
   * Takes a timestamp: signed (5.4.2), with no version lower than before (5.4.3), not expired (5.4.4). Gives
   * whether it is new; one of the version at hand is dropped for that one.
   */
  async acceptTimestamp(bytes: Uint8Array): Promise<boolean> {
    requireOrder(this.#rootsEnded, "the root comes before the timestamp");
    const offered = await this.#readTimestamp(bytes);
    const known = this.#earlierTimestamp;
    const taken = known?.version === offered.version ? known : offered;
    if (known) {
      refuseOlderTimestamp(known, taken);
    }
    this.#deadline.judge(TIMESTAMP, taken);
    this.#timestamp = taken;
    return taken !== known;
  }

  /** Recalls the snapshot trusted in an earlier update, as `recallTimestamp` does. */
  async recallSnapshot(bytes: Uint8Array): Promise<void> {
    requireOrder(this.#rootsEnded && !this.#snapshot, "snapshots are recalled before one is accepted");
    this.#earlierSnapshot = (await recalled(this.#readSnapshot(bytes)))?.metadata;
  }

  /** What the timestamp says of the snapshot. */
  get listedSnapshot(): MetaFile {
    return required(this.#timestamp, "the timestamp comes before the snapshot").snapshot;
  }

  /**
   * Takes the snapshot that the timestamp lists: by length and hash (5.5.2), signed (5.5.3), of that version
   * (5.5.4), with no file missing or older than before (5.5.5), not expired (5.5.6).
   */
  async acceptSnapshot(bytes: Uint8Array): Promise<void> {
    const listed = this.listedSnapshot;
    requireMetadata(SNAPSHOT_FILE, listed, bytes);
    const offered = (await this.#readSnapshot(bytes)).of(listed.version).metadata;
    if (this.#earlierSnapshot) {
      refuseOlderSnapshot(this.#earlierSnapshot, offered);
    }
    this.#deadline.judge(SNAPSHOT, offered);
    this.#snapshot = offered;
  }

  /** Whether the snapshot says anything of a role's metadata. */
  lists(role: string): boolean {
    return required(this.#snapshot, "the snapshot comes first").meta.has(fileOf(role));
  }

  /** What the snapshot says of a role's metadata. */
  listed(role: string): MetaFile {
    const file = fileOf(role);
    const listed = required(this.#snapshot, `the snapshot comes before ${file}`).meta.get(file);
    if (!listed) {
      throw new NotListedError(file);
    }
    return listed;
  }

  /**
   * Takes the top targets metadata that the snapshot lists: by length and hash (5.6.2), signed (5.6.3), of that
   * version (5.6.4), not expired (5.6.5).
   */
  async acceptTargets(bytes: Uint8Array): Promise<Targets> {
    const offered = await this.#readListed(TARGETS, bytes).byRoot(this.root, TARGETS);
    this.#targets = this.#judged(TARGETS, offered);
    return this.#targets;
  }

  /** Takes the metadata of a delegated role by the same rules, signed as its trusted delegator asks. */
  async acceptDelegated(delegator: Targets, role: string, bytes: Uint8Array): Promise<Targets> {
    const to = required(delegator.delegations, "it delegates nothing");
    const delegated = required(
      to.roles.find((one) => one.name === role),
      `it does not delegate to ${role}`,
    );
    return this.#judged(role, await this.#readListed(role, bytes).by("its delegator", delegated, to.keys));
  }

  /** The trusted root. */
  get root(): Root {
    return this.#chain.root;
  }

  /** The timestamp of this update. */
  get timestamp(): Timestamp {
    return required(this.#timestamp, "no timestamp was accepted yet");
  }

  /** The top targets metadata of this update. */
  get targets(): Targets {
    return required(this.#targets, "no targets metadata was accepted yet");
  }

  /** Roles whose metadata is trusted although its time is over; none when strict. */
  get expired(): string[] {
    return this.#deadline.expired();
  }

  /** When the first of what is trusted expires, or did. */
  get freshUntil(): number | undefined {
    return this.#deadline.first();
  }

  async #readTimestamp(bytes: Uint8Array): Promise<Timestamp> {
    return (await Signed.read(TIMESTAMP, bytes, readTimestamp).byRoot(this.root, TIMESTAMP)).metadata;
  }

  async #readSnapshot(bytes: Uint8Array): Promise<Signed<Snapshot>> {
    return Signed.read(SNAPSHOT, bytes, readSnapshot).byRoot(this.root, SNAPSHOT);
  }

  #readListed(role: string, bytes: Uint8Array): Signed<Targets> {
    requireMetadata(fileOf(role), this.listed(role), bytes);
    return Signed.read(role, bytes, readTargets);
  }

  #judged(role: string, offered: Signed<Targets>): Targets {
    const taken = offered.of(this.listed(role).version).metadata;
    this.#deadline.judge(role, taken);
    return taken;
  }
}

async function recalled<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (e) {
    if (e instanceof ContentError) {
      return undefined;
    }
    throw e;
  }
}

function required<T>(value: T | undefined, otherwise: string): T {
  if (value === undefined) {
    throw new Error(otherwise);
  }
  return value;
}

function requireOrder(inOrder: boolean, otherwise: string): void {
  if (!inOrder) {
    throw new Error(otherwise);
  }
}
