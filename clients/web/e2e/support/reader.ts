import { type BrowserContext, expect, type Page } from "@playwright/test";

export const GUIDE = "#/read/VDM%2F2026%2F1";

export interface Choice {
  readonly collections: readonly string[];
  readonly languages: readonly string[];
}

/** Opens the reader; an error that nobody catches fails the test. */
export async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  page.on("pageerror", (fault) => {
    throw fault;
  });
  await page.goto(address);
  return page;
}

/** Ticks what is to be kept on this device, and nothing else. */
export async function choose(page: Page, { collections, languages }: Choice): Promise<void> {
  await page.locator(".chooser").waitFor();
  for (const chip of await page.locator(".chooser .chip").all()) {
    const language = await chip.locator("[lang]").getAttribute("lang");
    await chip.getByRole("checkbox").setChecked(languages.includes(language ?? ""));
  }
  for (const card of await page.locator(".chooser .card").all()) {
    const title = await card.locator("strong").textContent();
    await card.getByRole("checkbox").setChecked(collections.includes(title ?? ""));
  }
}

/** Downloads what is chosen, and waits until it is there and works without a network. */
export async function follow(page: Page, choice: Choice): Promise<void> {
  await choose(page, choice);
  await page.getByRole("button", { name: "Download" }).click();
  await page.locator(".works a").first().waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** Goes to a place of the app within the page. */
export async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** A section of the document that is shown. */
export function section(page: Page, id: string) {
  return page.locator(`[data-section="${id}"]`);
}

export async function updateNow(page: Page): Promise<void> {
  await go(page, "#/settings");
  await page.getByRole("button", { name: "Update now" }).click();
}

/** Everything on the device is rehashed and is what was published. */
export async function expectSound(page: Page): Promise<void> {
  await go(page, "#/settings");
  await page.getByRole("button", { name: "Check everything" }).click();
  await expect(page.getByText("Everything here is as it was published.")).toBeVisible();
}

/** What was asked for of packs: whole ones and changes. */
export function files(asked: readonly string[]): { whole: string[]; changes: string[] } {
  const packs = asked.filter((path) => path.startsWith("v1/packs/") || path.startsWith("v1/artifacts/"));
  return {
    whole: packs.filter((path) => path.includes("/bundles/") || path.startsWith("v1/artifacts/")),
    changes: packs.filter((path) => path.includes("/deltas/")),
  };
}
