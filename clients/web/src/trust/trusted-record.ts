import { type Digest, digestFromBytes } from "../core/document/digest.ts";
import type { EditionRecord, PackRecord } from "../gen/vademecum/v1/edition.ts";

/** A record of the past as a later one names it. */
export interface Ancestor {
  readonly edition: number;
  readonly digest: Digest;
}

/** An edition record that people's keys stand for. Made by `TrustedState` only. */
export class TrustedRecord {
  /** As they came, to be kept. */
  readonly bytes: Uint8Array;
  /** Digest of the record: the edition's identity. */
  readonly digest: Digest;
  readonly message: EditionRecord;
  readonly collection: string;
  readonly edition: number;

  constructor(bytes: Uint8Array, digest: Digest, message: EditionRecord) {
    this.bytes = bytes;
    this.digest = digest;
    this.message = message;
    this.collection = message.collection;
    this.edition = Number(message.edition);
  }

  /** Digest of the record before; nothing in edition 1. */
  get previous(): Digest | undefined {
    return this.message.previous.length === 0 ? undefined : digestFromBytes(this.message.previous);
  }

  /**
   * The record farthest back, but not before an earlier edition, that this one names: the next one on the way to
   * that edition, of which there are as many as the distance has binary digits.
   */
  towards(edition: number): Ancestor {
    const power = Math.floor(Math.log2(this.edition - edition));
    const named = Math.min(power, this.message.ancestors.length);
    const digest = named === 0 ? this.message.previous : this.message.ancestors[named - 1]!;
    return { edition: this.edition - 2 ** named, digest: digestFromBytes(digest) };
  }

  findPack(language: string): PackRecord | undefined {
    return this.message.packs.find((pack) => pack.language === language);
  }

  /** The root of a pack in this edition. */
  root(language: string): Digest | undefined {
    const pack = this.findPack(language);
    return pack && digestFromBytes(pack.root);
  }

  /** Reasons by symbol of the works that readers no longer show in a language; its own go before those for all. */
  withdrawals(language: string): ReadonlyMap<string, string> {
    const those = (of: string) =>
      this.message.withdrawals
        .filter((withdrawal) => withdrawal.language === of)
        .map(({ symbol, reason }): [string, string] => [symbol, reason]);
    return new Map([...those(""), ...those(language)]);
  }
}
