import { expect, test } from "./support/fixtures.ts";
import { follow, GUIDE, go, open, section } from "./support/reader.ts";

test("a shared link opens the same section in another reader's copy", async ({ reader, wire, browser, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await go(reader, `${GUIDE}/annex.p1`);
  await section(reader, "annex.p1").waitFor();
  await reader.getByRole("button", { name: "This section" }).click();
  await reader.getByRole("button", { name: "Copy link" }).click();
  await expect(reader.getByText("Link copied")).toBeVisible();
  const link = await reader.evaluate(() => navigator.clipboard.readText());
  const words = await section(reader, new URL(link).hash.split("?")[0]!.split("/").at(-1)!).textContent();

  const other = await browser.newContext();
  const page = await open(other, wire.address);
  await follow(page, { collections: ["guides"], languages: ["en", "fr"] });
  wire.fault = () => new Promise(() => {});
  await page.goto(link);
  await page.reload();
  const place = section(page, decodeURIComponent(new URL(link).hash.split("?")[0]!.split("/").at(-1)!));
  await expect(place).toHaveText(words ?? "");
  await expect(place).toBeInViewport();
  await other.close();
});

test("a link to what is not on the device says what to do", async ({ reader }) => {
  await go(reader, "#/read/VDM%2F12%2F7/p1?in=fr");
  await expect(reader.getByRole("heading", { name: "This document is not on this device" })).toBeVisible();
  await expect(reader.getByRole("link", { name: "Choose collections" })).toBeVisible();
});
