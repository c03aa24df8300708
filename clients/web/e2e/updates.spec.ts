import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures.ts";
import { GUIDE, go, section, updateNow } from "./support/reader.ts";

const HOUR = 3600_000;
const further = (metres: number) => (text: string) => text.replace("250 metres", `${metres} metres`);

function upToDate(page: Page, name: string, edition: number) {
  return expect(page.getByText(`${name} is up to date: edition ${edition}`)).toBeVisible();
}

test("how current the library is stays visible on every page, and follows each check", async ({ reader, wire }) => {
  const today = new Intl.DateTimeFormat("en", { dateStyle: "long" }).format(Date.now());
  for (const place of ["#/library", `${GUIDE}/p3`, "#/search?q=water", "#/changes", "#/notes", "#/settings"]) {
    await go(reader, place);
    await expect(reader.locator(".fresh")).toContainText(`Current as of ${today}`);
    await expect(reader.locator(".fresh")).toBeInViewport();
  }
  wire.fault = () => new Promise(() => {});
  await updateNow(reader);
  await expect(reader.locator(".fresh")).toHaveText(`Current as of ${today} · Updating…`);
});

test("a page that is seen again after an hour looks for news, and not before", async ({
  follower: page,
  guide,
  wire,
}) => {
  await guide.publish(further(240), "Second");
  const seen = () => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  wire.asked.length = 0;
  await seen();
  await page.waitForTimeout(1500);
  expect(wire.asked).toEqual([]);
  await page.clock.setFixedTime(Date.now() + 2 * HOUR);
  await seen();
  await upToDate(page, guide.name, 2);
});

test("a page that is connected again looks for news", async ({ follower: page, guide, context }) => {
  await context.setOffline(true);
  await guide.publish(further(230), "Second");
  await expect(page.locator(".fresh")).toContainText("Offline");
  await context.setOffline(false);
  await upToDate(page, guide.name, 2);
});

test("time that the browser gives in the background is used to look for news", async ({
  follower: page,
  guide,
  wire,
}) => {
  const cdp = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    cdp.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL === wire.address);
      if (ours) {
        resolve(ours.registrationId);
      }
    });
  });
  await cdp.send("ServiceWorker.enable");
  const registrationId = await registered;
  await guide.publish(further(220), "Second");
  await cdp.send("ServiceWorker.dispatchPeriodicSyncEvent", {
    origin: new URL(wire.address).origin,
    registrationId,
    tag: "vademecum-news",
  });
  await upToDate(page, guide.name, 2);
  await go(page, `${GUIDE}/p3`);
  await expect(section(page, "p3")).toContainText("220 metres");
});
