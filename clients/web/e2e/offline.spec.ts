import type { BrowserContext } from "@playwright/test";
import type { Wire } from "../test/update/wire.ts";
import { expect, test } from "./support/fixtures.ts";
import { GUIDE, go, open, section, updateNow } from "./support/reader.ts";

const SIGN_IN = new TextEncoder().encode("<!doctype html><title>Sign in</title><form>Room number</form>");

const NETWORKS: readonly (readonly [string, (wire: Wire, context: BrowserContext) => unknown])[] = [
  ["in flight mode", (_, context) => context.setOffline(true)],
  ["when the server is gone", (wire) => wire.close()],
  ["on a captive portal", (wire) => (wire.fault = portal)],
  ["on a network that hangs", (wire) => (wire.fault = () => new Promise(() => {}))],
];

const portal = async () => ({ status: 200, headers: { "Content-Type": "text/html" }, body: SIGN_IN });

/** Shorter than the shortest wait for a network. */
const AT_ONCE = 15_000;

for (const [name, cut] of NETWORKS) {
  test(`everything works ${name}, without waiting for it`, async ({ reader, wire, context }) => {
    await reader.close();
    await cut(wire, context);
    const begin = Date.now();
    const page = await open(context, `${wire.address}${GUIDE}/p3`);
    await expect(section(page, "p3")).toContainText("250 metres", { timeout: AT_ONCE });
    const text = await page.evaluate(() => Math.round(performance.now()));
    console.log(`text ${name} seen after ${Date.now() - begin} ms, by the page's clock before ${text} ms`);
    await expect(page.locator("progress, .asking")).toHaveCount(0);
    await expect(page.locator(".fresh")).toContainText("Current as of");
    await go(page, "#/search?q=hand%20pump");
    await expect(page.locator(".results mark").first()).toBeVisible();
    await go(page, "#/library");
    await expect(page.locator(".works a")).toHaveCount(2);
    await go(page, `${GUIDE}/p4`);
    await page.getByRole("button", { name: "This section" }).click();
    await page.getByRole("button", { name: "Bookmark", exact: true }).click();
    await expect(page.getByText("Saved in My notes")).toBeVisible();
  });
}

test("a captive portal is said to be one when the reader asks for news", async ({ reader, wire }) => {
  wire.fault = portal;
  await updateNow(reader);
  await expect(reader.getByText("This network wants you to sign in first.")).toBeVisible();
  await go(reader, `${GUIDE}/p3`);
  await expect(section(reader, "p3")).toContainText("250 metres");
});
