import type { LibraryEvent, Phase } from "../library/update.ts";
import { CancelledError } from "./transport-error.ts";

/** Counts the bytes of one collection's sync for whoever listens, and knows whether to go on. */
export class Watch {
  readonly signal: AbortSignal;
  readonly tell: (event: LibraryEvent) => void;
  #collection = "";
  #phase: Phase = "checking";
  #done = 0;
  #total = 0;
  #received = 0;

  constructor(tell: (event: LibraryEvent) => void = () => {}, signal: AbortSignal = new AbortController().signal) {
    this.tell = tell;
    this.signal = signal;
  }

  requireGoingOn(): void {
    if (this.signal.aborted) {
      throw new CancelledError();
    }
  }

  /** What is told from now on is of this collection. */
  of(collection: string): this {
    this.#collection = collection;
    return this;
  }

  begin(phase: Phase, bytes: number): void {
    this.#phase = phase;
    this.#done = 0;
    this.#total = bytes;
    this.#tellProgress();
  }

  /** More bytes are to come than was thought. */
  expect(bytes: number): void {
    this.#total += bytes;
    this.#tellProgress();
  }

  /** Some bytes are done. */
  advance(bytes: number): void {
    this.#done += bytes;
    this.#tellProgress();
  }

  /** Some bytes came over the network. */
  received(bytes: number): void {
    this.#received += bytes;
  }

  /** Bytes of bodies that came over the network since this was last asked. */
  takeReceived(): number {
    const bytes = this.#received;
    this.#received = 0;
    return bytes;
  }

  #tellProgress(): void {
    this.tell({
      event: "progress",
      collection: this.#collection,
      phase: this.#phase,
      done: this.#done,
      total: Math.max(this.#done, this.#total),
    });
  }
}
