import { type FaultKind, LibraryError } from "../library/fault.ts";
import type { Library } from "../library/library.ts";
import { type Answer, type Call, METHODS, type Outcome } from "./messages.ts";

/** Answers calls on an open library. A call that is said again while it is under way is answered once. */
export class Desk {
  readonly #library: Promise<Library>;
  readonly #underWay = new Set<string>();

  constructor(library: Promise<Library>) {
    this.#library = library;
    library.catch(() => "each call says it");
  }

  /** @param answer hears the outcome; not called for a call that is under way already */
  async serve(call: Call, answer: (answer: Answer) => void): Promise<void> {
    const name = `${call.from} ${call.id}`;
    if (this.#underWay.has(name)) {
      return;
    }
    this.#underWay.add(name);
    const outcome = await this.#outcome(call);
    this.#underWay.delete(name);
    answer({ type: "answer", to: call.from, id: call.id, outcome });
  }

  async #outcome(call: Call): Promise<Outcome> {
    try {
      if (!METHODS.includes(call.method)) {
        throw new LibraryError("not-found", `a library has no call '${call.method}': reload the page`);
      }
      const library = await this.#library;
      const method = library[call.method] as (...args: readonly unknown[]) => Promise<unknown>;
      return { ok: true, value: await method.apply(library, [...call.args]) };
    } catch (fault) {
      return { ok: false, kind: kindOf(fault), message: fault instanceof Error ? fault.message : String(fault) };
    }
  }
}

function kindOf(fault: unknown): FaultKind {
  return fault instanceof LibraryError ? fault.kind : "storage";
}
