import { beforeEach, describe, expect, it } from "vitest";
import { LibraryError } from "../src/library/fault.ts";
import type { Library } from "../src/library/library.ts";
import { LibraryClient, type WorkerPort } from "../src/worker/library-client.ts";
import type { Call, Message } from "../src/worker/messages.ts";
import { Relay } from "../src/worker/relay.ts";

/** Tabs on one channel, each with a page and a worker; messages arrive later, as between threads. */
class Tabs {
  readonly relays = new Map<string, Relay>();

  open(name: string): LibraryClient {
    const listeners: ((event: MessageEvent<Message>) => void)[] = [];
    const page = {
      postMessage: (message: Message) =>
        setTimeout(() => {
          for (const listener of listeners) {
            listener({ data: structuredClone(message) } as MessageEvent<Message>);
          }
        }),
    };
    const relay = new Relay(page, { postMessage: (message) => this.#broadcast(name, message) });
    this.relays.set(name, relay);
    const worker: WorkerPort = {
      postMessage: (message) => setTimeout(() => relay.fromPage({ ...(message as Call), from: name })),
      addEventListener: (_, listener) => listeners.push(listener),
    };
    return new LibraryClient(worker);
  }

  close(name: string): void {
    this.relays.delete(name);
  }

  #broadcast(from: string, message: Message): void {
    setTimeout(() => {
      for (const [name, relay] of this.relays) {
        if (name !== from && this.relays.has(from)) {
          relay.fromOthers(structuredClone(message), name);
        }
      }
    });
  }
}

const NEVER = new Promise<never>(() => {});

function library(calls: Partial<Library>): Promise<Library> {
  return Promise.resolve(calls as Library);
}

describe("the library among tabs", () => {
  let tabs: Tabs;

  beforeEach(() => {
    tabs = new Tabs();
  });

  it("answers the page of the tab that leads", async () => {
    const first = tabs.open("a");
    tabs.relays.get("a")!.lead(library({ works: async () => [] }));
    expect(await first.library.works()).toEqual([]);
  });

  it("answers the pages of other tabs through the one that leads", async () => {
    tabs.open("a");
    const second = tabs.open("b");
    tabs.relays.get("a")!.lead(library({ check: async () => ["damaged"] }));
    expect(await second.library.check()).toEqual(["damaged"]);
  });

  it("answers calls that came before any tab led", async () => {
    const first = tabs.open("a");
    const second = tabs.open("b");
    const answers = Promise.all([first.library.check(), second.library.check()]);
    setTimeout(() => tabs.relays.get("b")!.lead(library({ check: async () => ["b"] })), 20);
    expect(await answers).toEqual([["b"], ["b"]]);
  });

  it("says calls again to the next one when the tab that leads is closed", async () => {
    tabs.open("a");
    const second = tabs.open("b");
    tabs.relays.get("a")!.lead(library({ check: () => NEVER }));
    const answer = second.library.check();
    setTimeout(() => {
      tabs.close("a");
      tabs.relays.get("b")!.lead(library({ check: async () => ["b"] }));
    }, 20);
    expect(await answer).toEqual(["b"]);
  });

  it("carries out once a call that is said again while it is under way", async () => {
    let calls = 0;
    const second = tabs.open("b");
    tabs.open("a");
    const slow = async () => {
      calls += 1;
      await new Promise((resolve) => setTimeout(resolve, 30));
      return [];
    };
    tabs.relays.get("a")!.lead(library({ check: slow }));
    const answer = second.library.check();
    setTimeout(() => tabs.relays.get("b")!.fromOthers({ type: "leading" }, "b"), 10);
    await answer;
    expect(calls).toBe(1);
  });

  it("tells a fault with its kind and message", async () => {
    const first = tabs.open("a");
    const full = new LibraryError("storage-full", "the device is full: free 3 MB");
    tabs.relays.get("a")!.lead(library({ check: () => Promise.reject(full) }));
    await expect(first.library.check()).rejects.toMatchObject({ kind: "storage-full", message: full.message });
  });

  it("says in each call why the library cannot be opened", async () => {
    const first = tabs.open("a");
    tabs.relays.get("a")!.lead(Promise.reject(new LibraryError("storage", "this browser keeps no files")));
    await expect(first.library.status()).rejects.toMatchObject({ kind: "storage" });
  });
});
