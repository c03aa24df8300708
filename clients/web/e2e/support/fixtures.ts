import { type BrowserContext, test as base, type Page } from "@playwright/test";
import { LibraryServer } from "../../test/update/library-server.ts";

/** Samples of the project that are published before a test begins. */
const GUIDES = ["field-guides/water-points.en.txt", "field-guides/water-points.fr.txt"];

interface Fixtures {
  /** The project's server with the collection `guides`, in English and French, edition 1. */
  readonly server: LibraryServer;
  /** A page on which `guides` was followed in English. */
  readonly reader: Page;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: what fixtures are given is read from this pattern
  server: async ({}, use) => {
    const server = await LibraryServer.start();
    await server.create("guides");
    for (const sample of GUIDES) {
      await server.importSample("guides", sample);
    }
    await server.publish("guides", "First");
    await use(server);
    await server.stop();
  },

  reader: async ({ server, context }, use) => {
    const page = await open(context, server.address);
    await follow(page, "English");
    await use(page);
  },
});

export { expect } from "@playwright/test";

/** Opens the reader; what it writes to its console as an error fails the test. */
export async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  page.on("pageerror", (fault) => {
    throw fault;
  });
  await page.goto(address);
  return page;
}

/** Chooses `guides` in a language on the first page, and waits until it is there. */
export async function follow(page: Page, language: string): Promise<void> {
  await page
    .getByRole("checkbox", { name: new RegExp(language) })
    .first()
    .check();
  await page.getByRole("button", { name: /Download/ }).click();
  await page
    .getByRole("link", { name: /water points/i })
    .first()
    .waitFor();
}
