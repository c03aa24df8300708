import type { Metadata } from "../core/trust/metadata/metadata.ts";
import { ExpiredError } from "./content-error.ts";
import { fileOf } from "./signed.ts";

/**
 * What is done with metadata that is signed well and newer, but past its time: refused, as TUF asks (sections
 * 5.3.10, 5.4.4, 5.5.6 and 5.6.5), or taken and said to be expired, for readers who are better served by old news.
 */
export type Expiry = "strict" | "lenient";

/** Holds all metadata of one update against one time (section 5.1). */
export class Deadline {
  readonly #now: number;
  readonly #expiry: Expiry;
  readonly #ends = new Map<string, number>();

  constructor(now: number, expiry: Expiry) {
    this.#now = now;
    this.#expiry = expiry;
  }

  /** Judges metadata of a role that is fit otherwise. */
  judge(role: string, metadata: Metadata): void {
    if (metadata.expires <= this.#now && this.#expiry === "strict") {
      throw new ExpiredError(fileOf(role), metadata.expires, this.#now);
    }
    this.#ends.set(role, metadata.expires);
  }

  /** When the first of what was judged expires. */
  first(): number | undefined {
    return this.#ends.size === 0 ? undefined : Math.min(...this.#ends.values());
  }

  /** Roles whose metadata was taken although its time is over. */
  expired(): string[] {
    return [...this.#ends].filter(([, end]) => end <= this.#now).map(([role]) => role);
  }
}
