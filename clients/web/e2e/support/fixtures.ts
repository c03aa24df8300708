import { test as base, type Page } from "@playwright/test";
import { LibraryServer } from "../../test/update/library-server.ts";
import { Wire } from "../../test/update/wire.ts";
import { GuideCollection } from "./guide-collection.ts";
import { follow, open } from "./reader.ts";

const GUIDES = ["ar", "en", "es", "fr", "ru", "zh"].map((language) => `field-guides/water-points.${language}.txt`);

interface Fixtures {
  /** Between the browser and the library: one origin a test, whose network one can spoil. */
  readonly wire: Wire;
  /** A collection of the test's own that it may publish to; its first edition is out. */
  readonly guide: GuideCollection;
  /** A page on which `guides` was followed in English. */
  readonly reader: Page;
  /** A page on which the test's own collection was followed in English. */
  readonly follower: Page;
}

interface WorkerFixtures {
  /** The project's server: `guides` in six languages, `letters` in French only. */
  readonly library: LibraryServer;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  library: [
    // biome-ignore lint/correctness/noEmptyPattern: what fixtures are given is read from this pattern
    async ({}, use) => {
      const server = await LibraryServer.start();
      await publish(server, "guides", [...GUIDES, "field-guides/mine-risk-marking.en.txt"]);
      await publish(server, "letters", ["letters/shelter-stoves.fr.txt"]);
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],

  wire: async ({ library }, use) => {
    const wire = await Wire.to(library.address);
    await use(wire);
    wire.close();
  },

  guide: async ({ library }, use) => use(await GuideCollection.on(library)),

  reader: async ({ wire, context }, use) => {
    const page = await open(context, wire.address);
    await follow(page, { collections: ["guides"], languages: ["en"] });
    await use(page);
  },

  follower: async ({ wire, context, guide }, use) => {
    const page = await open(context, wire.address);
    await follow(page, { collections: [guide.name], languages: ["en"] });
    await use(page);
  },
});

export { expect } from "@playwright/test";

async function publish(server: LibraryServer, collection: string, samples: readonly string[]): Promise<void> {
  await server.create(collection);
  for (const sample of samples) {
    await server.importSample(collection, sample);
  }
  await server.publish(collection, "First");
}
