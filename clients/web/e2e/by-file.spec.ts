import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures.ts";
import { expectSound, GUIDE, go, open, section } from "./support/reader.ts";

async function handOn(page: Page): Promise<Buffer> {
  await go(page, "#/settings");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /Save as a file: guides/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("guides.en.vademecum");
  return readFileSync(await download.path());
}

function file(buffer: Buffer) {
  return { name: "guides.en.vademecum", mimeType: "application/octet-stream", buffer };
}

test("a pack is handed on by file to a device that has no way to packs", async ({ reader, wire, browser }) => {
  const bytes = await handOn(reader);
  wire.fault = async (path, ask) => (path.startsWith("v1/") ? new Promise(() => {}) : ask());
  const other = await browser.newContext();
  const page = await open(other, wire.address);
  const spoiled = Buffer.from(bytes);
  spoiled[Math.floor(spoiled.length / 2)]! ^= 1;
  await page.locator('input[type="file"]').setInputFiles(file(spoiled));
  await expect(page.getByText("Content was refused:")).toBeVisible();
  await expect(page.locator(".works a")).toHaveCount(0);

  await page.locator('input[type="file"]').setInputFiles(file(bytes));
  await expect(page.locator(".works a")).toHaveCount(2);
  await go(page, `${GUIDE}/p3`);
  await expect(section(page, "p3")).toContainText("250 metres");
  await expectSound(page);
  expect(wire.asked.filter((path) => path.startsWith("v1/packs/")).length).toBeLessThanOrEqual(1);
  await other.close();
});

test("a pack is handed on and taken while a sync waits for a network that hangs", async ({ reader, wire }) => {
  wire.fault = () => new Promise(() => {});
  await reader.reload();
  await expect(reader.locator(".fresh")).toContainText("Updating…");
  const bytes = await handOn(reader);
  await reader.locator('input[type="file"]').setInputFiles(file(bytes));
  await expect(reader.locator(".fresh")).toContainText("Updating…");
  await expectSound(reader);
});
