import { describe, expect, it } from "vitest";
import { BoundedFetch } from "../../src/update/bounded-fetch.ts";
import type { Answer, Fetcher, FetchRequest } from "../../src/update/fetcher.ts";
import { MetadataUpdater } from "../../src/update/metadata-updater.ts";
import { Retry } from "../../src/update/retry.ts";
import { Watch } from "../../src/update/watch.ts";
import { MemoryMetadata } from "./memory-metadata.ts";
import { refusalName } from "./refusals.ts";
import { type Scenario, type Update, vectors } from "./vectors.ts";

describe("trust.json, repositories that change", () => {
  it.each(vectors.golden)("follows to the end: $name", (scenario) => new ScenarioRun(scenario).run());
  it.each(vectors.attacks)("refuses, and what was trusted stays: $name", (scenario) => new ScenarioRun(scenario).run());
});

/** Goes through a scenario as a client does, and compares each update with how it must end. */
class ScenarioRun implements Fetcher {
  readonly #scenario: Scenario;
  readonly #served = new Map<string, Uint8Array>();
  readonly #store: MemoryMetadata;
  #asked: string[] = [];

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#store = new MemoryMetadata(file(scenario.root));
  }

  async run(): Promise<void> {
    for (const update of this.#scenario.updates) {
      this.#serve(update);
      this.#asked = [];
      await this.#compare(update);
      expect(this.#store.versions()).toEqual(update.kept);
      expect(this.#asked).toEqual(update.asked ?? this.#asked);
    }
  }

  async #compare(update: Update): Promise<void> {
    const following = this.#follow(update);
    if (update.refused) {
      const fault = await following.then(
        () => new Error("nothing was refused"),
        (e: Error) => e,
      );
      expect(refusalName(fault)).toBe(update.refused.as);
      expect(fault.message).toContain(update.refused.file);
      return;
    }
    const { given, expired } = await following;
    expect(given).toEqual(update.given ?? []);
    expect(expired.sort()).toEqual(update.expired ?? []);
  }

  async #follow(update: Update): Promise<{ given: (string | null)[]; expired: string[] }> {
    const fetch = new BoundedFetch(this, new Retry(), new Watch());
    const updater = await MetadataUpdater.refreshed(fetch, this.#store, Date.parse(update.now), update.expiry);
    const given: (string | null)[] = [];
    for (const path of update.fetch ?? []) {
      const found = await updater.find(path);
      given.push(found ? new TextDecoder().decode(await updater.fetch(fetch, path, found, 1 << 30)) : null);
    }
    return { given, expired: updater.trusted.expired };
  }

  #serve(update: Update): void {
    for (const [path, name] of Object.entries(update.serve)) {
      if (name === null) {
        this.#served.delete(path);
      } else {
        this.#served.set(path, file(name));
      }
    }
  }

  get(request: FetchRequest): Promise<Answer> {
    this.#asked.push(request.path);
    const body = this.#served.get(request.path);
    let at = 0;
    return Promise.resolve({
      status: body ? 200 : 404,
      header: () => undefined,
      read(most) {
        const bytes = (body ?? new Uint8Array()).subarray(at, at + most);
        at += bytes.length;
        return Promise.resolve(bytes);
      },
      close: () => {},
    });
  }
}

function file(name: string): Uint8Array {
  const found = vectors.files[name]!;
  return new TextEncoder().encode(typeof found === "string" ? found : found.text.repeat(found.times));
}
