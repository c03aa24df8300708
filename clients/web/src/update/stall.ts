/** Breaks a connection off that gives nothing for too long: networks hang, and `fetch` would wait for ever. */
export class Stall {
  readonly #patience: number;
  readonly #controller = new AbortController();
  readonly #outer: AbortSignal | undefined;

  constructor(patience: number, outer?: AbortSignal) {
    this.#patience = patience;
    this.#outer = outer;
    outer?.addEventListener("abort", this.#abort);
    if (outer?.aborted) {
      this.#controller.abort();
    }
  }

  /** Aborts what is under way: for stalling, or because the outer signal does. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Waits for something that should not take longer than the patience. */
  async during<T>(work: Promise<T>): Promise<T> {
    const why = new Error(`nothing came for ${this.#patience / 1000} s`);
    const timer = setTimeout(() => this.#controller.abort(why), this.#patience);
    try {
      return await work;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends whatever is still under way. */
  end(): void {
    this.#outer?.removeEventListener("abort", this.#abort);
    this.#controller.abort();
  }

  readonly #abort = (): void => this.#controller.abort();
}
