import type { Page } from "@playwright/test";
import type { SearchQuery } from "../src/library/search.ts";
import type { UpdateResult } from "../src/library/update.ts";
import type { Answer, Message, Method } from "../src/worker/messages.ts";

/** The library's own worker, called from a page of the reader as the reader calls it. */
export class BenchDevice {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async on(page: Page, address: string): Promise<BenchDevice> {
    await page.goto(`${address}library.json`);
    const script = await page.evaluate(async () => {
      const app = await (await fetch("./")).text();
      const main = await (await fetch(/src="\.\/(assets\/[^"]+\.js)"/.exec(app)![1]!)).text();
      return /library-worker-[\w-]+\.js/.exec(main)![0];
    });
    await page.evaluate((name) => {
      const worker = new Worker(`assets/${name}`, { type: "module", name: new URL("./", location.href).href });
      let last = 0;
      const calls = new Map<number, (answer: Answer) => void>();
      const applying: number[] = [];
      worker.addEventListener("message", ({ data }: MessageEvent<Message>) => {
        if (data.type === "answer") {
          calls.get(data.id)?.(data);
        } else if (data.type === "news" && data.news.event === "progress" && data.news.phase === "applying") {
          applying.push(performance.now());
        }
      });
      const call = (method: string, ...args: unknown[]) =>
        new Promise<unknown>((resolve, reject) => {
          last += 1;
          calls.set(last, ({ outcome }) => (outcome.ok ? resolve(outcome.value) : reject(new Error(outcome.message))));
          worker.postMessage({ type: "call", from: "", id: last, method, args });
        });
      Object.assign(window, { bench: { call, applying } });
    }, script);
    return new BenchDevice(page);
  }

  call<T>(method: Method, ...args: unknown[]): Promise<T> {
    return this.#page.evaluate(
      ([name, given]) =>
        (window as unknown as { bench: { call(method: string, ...args: unknown[]): Promise<T> } }).bench.call(
          name,
          ...given,
        ),
      [method, args] as const,
    );
  }

  /** Syncs; milliseconds from the first word of applying to the end. */
  async sync(): Promise<{ results: UpdateResult[]; applying: number }> {
    return this.#page.evaluate(async () => {
      const { bench } = window as unknown as {
        bench: { call(method: string): Promise<UpdateResult[]>; applying: number[] };
      };
      bench.applying.length = 0;
      const results = await bench.call("sync");
      return { results, applying: performance.now() - (bench.applying[0] ?? performance.now()) };
    });
  }

  /** Milliseconds of each query, one after another. */
  async search(queries: readonly SearchQuery[]): Promise<number[]> {
    return this.#page.evaluate(async (all) => {
      const { bench } = window as unknown as { bench: { call(method: string, query: unknown): Promise<unknown> } };
      const times: number[] = [];
      for (const query of all) {
        const began = performance.now();
        await bench.call("search", query);
        times.push(performance.now() - began);
      }
      return times;
    }, queries);
  }

  /** Bytes of all files of the origin's private file system. */
  async storedBytes(): Promise<number> {
    return this.#page.evaluate(async () => {
      const size = async (directory: FileSystemDirectoryHandle): Promise<number> => {
        let sum = 0;
        for await (const entry of directory.values()) {
          sum +=
            entry.kind === "file"
              ? (await (entry as FileSystemFileHandle).getFile()).size
              : await size(entry as FileSystemDirectoryHandle);
        }
        return sum;
      };
      return size(await navigator.storage.getDirectory());
    });
  }
}
