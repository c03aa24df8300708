import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { use } from "../playwright.config.ts";
import { expect, test } from "./support/fixtures.ts";
import { choose, expectSound, follow, GUIDE, go, open, section } from "./support/reader.ts";

const GUIDES = 40;
const PARAGRAPHS = Array.from(
  { length: 400 },
  (_, i) =>
    `Rule ${i * 7919}: stores of kind ${i % 37} are counted each week by the person in charge of camp ${i % 101}.`,
);
/** In an ordinary window: a private one asks another process for each page of the library's file. */
test("what is here is read and searched while a large pack is applied", async ({ wire, guide }) => {
  await guide.publishMany(GUIDES, PARAGRAPHS, "Many");
  const profile = mkdtempSync(join(tmpdir(), "vademecum-reading-"));
  const context = await chromium.launchPersistentContext(profile, { ...use.launchOptions, viewport: use.viewport });
  const page = await open(context, wire.address);
  await follow(page, { collections: ["guides"], languages: ["en"] });
  await go(page, "#/welcome");
  await choose(page, { collections: ["guides", guide.name], languages: ["en"] });
  await page.getByRole("button", { name: "Download" }).click();
  const applying = page.locator(".progress", { hasText: /Storing/ });
  await applying.waitFor({ timeout: 30_000 });

  let reads = 0;
  while ((await applying.count()) > 0) {
    await go(page, `${GUIDE}/p3`);
    await expect(section(page, "p3")).toContainText("No household walks more than");
    await go(page, "#/search?q=household");
    await expect(page.locator(".results")).toContainText("household");
    reads += 1;
  }
  // were either to wait for the pack, there would be one
  expect(reads).toBeGreaterThan(2);
  await go(page, `#/read/VDM%2F2025%2F${GUIDES}/p400`);
  await expect(section(page, "p400")).toContainText("Rule 3159681");
  await expectSound(page);
  await context.close();
  rmSync(profile, { recursive: true, force: true });
});
