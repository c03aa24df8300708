import type { MetaTable } from "./meta-table.ts";

const SIGNED_AT = "fresh.signed";
const UNTIL = "fresh.until";

/**
 * How current the library's word is, by its own clock, in milliseconds since 1970: what a label says, and nothing
 * that content depends on.
 */
export class Freshness {
  /** The latest time that a trusted timestamp was signed. */
  readonly signedAt: number | undefined;
  /** When the first of what is trusted expires, or did. */
  readonly until: number | undefined;

  constructor(signedAt: number | undefined, until: number | undefined) {
    this.signedAt = signedAt;
    this.until = until;
  }

  /** What a store keeps. */
  static of(meta: MetaTable): Freshness {
    return new Freshness(meta.number(SIGNED_AT), meta.number(UNTIL));
  }

  /** Forgets all: a key that may have told a wrong time is trusted no more. */
  static forget(meta: MetaTable): void {
    meta.remove(SIGNED_AT);
    meta.remove(UNTIL);
  }

  /** Keeps this; a time of signing that is earlier than one seen before is no news. */
  keep(meta: MetaTable): void {
    if (this.signedAt !== undefined && this.signedAt > (meta.number(SIGNED_AT) ?? Number.NEGATIVE_INFINITY)) {
      meta.putNumber(SIGNED_AT, this.signedAt);
    }
    if (this.until !== undefined) {
      meta.putNumber(UNTIL, this.until);
    }
  }

  /** The device's time, unless it is known to be wrong: nobody signs in the future. */
  now(device: number): number {
    return Math.max(device, this.signedAt ?? device);
  }

  /** Whether something that is trusted is past its time. */
  expired(device: number): boolean {
    return this.until !== undefined && this.until <= this.now(device);
  }
}
