import { ServerBusyError, TransportError } from "./transport-error.ts";
import type { Watch } from "./watch.ts";

/** Attempts without progress before giving up. */
export const ATTEMPTS = 5;
const FIRST = 500;
const LONGEST = 60_000;

/** Waits so many milliseconds, or less when the signal says so. */
export type Sleeper = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export const sleep: Sleeper = (milliseconds, signal) =>
  new Promise((resolve) => {
    const woken = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", woken);
      resolve();
    };
    const timer = setTimeout(woken, milliseconds);
    signal.addEventListener("abort", woken);
  });

/**
 * Bounded retries with exponential back-off and full jitter, in milliseconds. A server's Retry-After is followed
 * up to a minute.
 */
export class Retry {
  readonly #sleep: Sleeper;
  readonly #random: () => number;

  /** `random` spreads the attempts of many devices; it gives numbers from 0 up to 1. */
  constructor(sleeper: Sleeper = sleep, random: () => number = Math.random) {
    this.#sleep = sleeper;
    this.#random = random;
  }

  /** Runs something until it succeeds, fails for good, or has failed `ATTEMPTS` times. */
  async run<T>(watch: Watch, attempt: () => Promise<T>): Promise<T> {
    const patience = this.patience(watch);
    for (;;) {
      try {
        watch.requireGoingOn();
        return await attempt();
      } catch (e) {
        await patience.after(e);
      }
    }
  }

  /** A fresh count of failures. */
  patience(watch: Watch): Patience {
    return new Patience(watch, this.#sleep, this.#random);
  }
}

/** Counts failures that follow each other and waits after each. */
export class Patience {
  readonly #watch: Watch;
  readonly #sleep: Sleeper;
  readonly #random: () => number;
  #failures = 0;

  constructor(watch: Watch, sleeper: Sleeper, random: () => number) {
    this.#watch = watch;
    this.#sleep = sleeper;
    this.#random = random;
  }

  /** Waits before the next attempt, or throws the failure when there should be none. */
  async after(failure: unknown): Promise<void> {
    this.#failures++;
    if (!(failure instanceof TransportError) || !failure.worthRetrying || this.#failures >= ATTEMPTS) {
      throw failure;
    }
    await this.#sleep(this.#pause(failure), this.#watch.signal);
    this.#watch.requireGoingOn();
  }

  /** The last attempt got somewhere: the count starts over. */
  progressed(): void {
    this.#failures = 0;
  }

  #pause(failure: TransportError): number {
    const wait = FIRST + Math.floor(this.#random() * FIRST * 2 ** this.#failures);
    const asked = failure instanceof ServerBusyError ? failure.retryAfter : 0;
    return Math.min(Math.max(wait, asked), LONGEST);
  }
}
