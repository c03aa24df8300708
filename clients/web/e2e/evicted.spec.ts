import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures.ts";
import { expectSound, GUIDE, go, section } from "./support/reader.ts";

/** What a browser removes that runs out of room: files and caches; local storage stays. */
async function evict(page: Page, address: string): Promise<void> {
  await page.goto("about:blank");
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Storage.clearDataForOrigin", {
    origin: new URL(address).origin,
    storageTypes: "file_systems,cache_storage,service_workers,storage_buckets",
  });
}

test("a library that the browser has removed is noticed and fetched again", async ({ reader, wire }) => {
  await evict(reader, wire.address);
  wire.asked.length = 0;
  await reader.goto(wire.address);
  await expect(reader.getByText("The browser removed the library to free space.")).toBeVisible();
  await expect(reader.locator(".works a")).toHaveCount(2);
  await go(reader, `${GUIDE}/p3`);
  await expect(section(reader, "p3")).toContainText("250 metres");
  expect(wire.asked.some((path) => path.startsWith("v1/"))).toBe(true);
  await expectSound(reader);
});

test("what was removed while there is no network is fetched when there is one", async ({ reader, wire }) => {
  await evict(reader, wire.address);
  const portal = { status: 503, headers: {}, body: new Uint8Array() };
  wire.fault = async (path, ask) => (path.startsWith("v1/") ? portal : ask());
  await reader.goto(wire.address);
  await expect(reader.getByText("The browser removed the library to free space.")).toBeVisible();
  wire.heal();
  await reader.reload();
  await expect(reader.locator(".works a")).toHaveCount(2);
});

test("packs that the reader has freed are not fetched again", async ({ reader }) => {
  await go(reader, "#/settings");
  await reader.getByRole("button", { name: /Free this space/ }).click();
  await reader.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(reader.locator(".packs li")).toHaveCount(0);
  await go(reader, "#/library");
  await reader.reload();
  await expect(reader.getByRole("heading", { name: "Your library, on this device" })).toBeVisible();
  await expect(reader.getByText("The browser removed the library to free space.")).toHaveCount(0);
});
