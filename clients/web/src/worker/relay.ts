import type { Library } from "../library/library.ts";
import { Desk } from "./desk.ts";
import type { Answer, Call, Message } from "./messages.ts";

/** A way to others: of a BroadcastChannel, or of a worker to its page. */
export interface Port {
  postMessage(message: Message): void;
}

/**
 * One tab's worker among those of all tabs. The file system gives the library's file to one of them only: the one
 * that leads answers for all, the others pass calls on to it. When it ends, another leads, and calls without an
 * answer are said again; all calls may be made twice.
 */
export class Relay {
  readonly #page: Port;
  readonly #others: Port;
  readonly #pending = new Map<number, Call>();
  #desk: Desk | undefined;

  constructor(page: Port, others: Port) {
    this.#page = page;
    this.#others = others;
  }

  /** This worker has the library from now on. */
  lead(library: Promise<Library>): void {
    this.#desk = new Desk(library);
    this.#others.postMessage({ type: "leading" });
    for (const call of this.#pending.values()) {
      this.#serve(call);
    }
  }

  /** The page calls. */
  fromPage(call: Call): void {
    this.#pending.set(call.id, call);
    this.#pass(call);
  }

  /** Another tab's worker says something. */
  fromOthers(message: Message, me: string): void {
    switch (message.type) {
      case "call":
        this.#desk?.serve(message, (answer) => this.#others.postMessage(answer));
        break;
      case "answer":
        if (message.to === me) {
          this.#answered(message);
        }
        break;
      case "news":
        this.#page.postMessage(message);
        break;
      case "leading":
        for (const call of this.#pending.values()) {
          this.#pass(call);
        }
    }
  }

  #pass(call: Call): void {
    if (this.#desk === undefined) {
      this.#others.postMessage(call);
    } else {
      this.#serve(call);
    }
  }

  #serve(call: Call): void {
    this.#desk?.serve(call, (answer) => this.#answered(answer));
  }

  #answered(answer: Answer): void {
    if (this.#pending.delete(answer.id)) {
      this.#page.postMessage(answer);
    }
  }
}
