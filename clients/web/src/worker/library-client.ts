import { LibraryError } from "../library/fault.ts";
import type { Library } from "../library/library.ts";
import type { LibraryEvent } from "../library/update.ts";
import { type Answer, METHODS, type Message, type Method } from "./messages.ts";

/** What a page needs of its worker. */
export interface WorkerPort {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: MessageEvent<Message>) => void): void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(fault: LibraryError): void;
}

/** The library as a page sees it: calls go to the worker, events come from it. */
export class LibraryClient {
  readonly library: Library;
  readonly #worker: WorkerPort;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<(event: LibraryEvent) => void>();
  #last = 0;

  constructor(worker: WorkerPort) {
    this.#worker = worker;
    worker.addEventListener("message", (event) => this.#hear(event.data));
    const calls = METHODS.map((method) => [method, (...args: unknown[]) => this.#call(method, args)]);
    this.library = Object.fromEntries(calls) as Library;
  }

  /** Hears what happens, in whichever tab; gives what ends it. */
  listen(listener: (event: LibraryEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #call(method: Method, args: readonly unknown[]): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ type: "call", from: "", id, method, args });
    });
  }

  #hear(message: Message): void {
    if (message.type === "answer") {
      this.#settle(message);
    } else if (message.type === "news") {
      for (const listener of this.#listeners) {
        listener(message.news);
      }
    }
  }

  #settle({ id, outcome }: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (outcome.ok) {
      waiting?.resolve(outcome.value);
    } else {
      waiting?.reject(new LibraryError(outcome.kind, outcome.message));
    }
  }
}
