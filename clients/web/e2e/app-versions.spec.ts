import type { Page } from "@playwright/test";
import type { Fault, Reply } from "../test/update/wire.ts";
import { expect, test } from "./support/fixtures.ts";
import { GUIDE, go, section } from "./support/reader.ts";

const NEXT = "Reference documents of the next version.";

/** Serves a next version of the app, whole whatever is known already: another start page, a service worker that names it. */
const next: Fault = async (path, ask) => {
  const reply = await ask({});
  if (path === "") {
    return changed(reply, (text) => text.replace(/(<meta name="description" content=")[^"]*/, `$1${NEXT}`));
  }
  return path === "sw.js" ? changed(reply, (text) => text.replace(/vademecum-app-\w+/, "vademecum-app-next")) : reply;
};

function changed(reply: Reply, change: (text: string) => string): Reply {
  const text = new TextDecoder().decode(reply.body);
  const body = new TextEncoder().encode(change(text));
  if (body.length === reply.body.length && change(text) === text) {
    throw new Error("the next version is the same as this one");
  }
  const { "content-length": _, etag: __, ...headers } = reply.headers;
  return { ...reply, headers, body };
}

function description(page: Page): Promise<string | null> {
  return page.locator('meta[name="description"]').getAttribute("content");
}

test("a new version of the app waits, whole, and takes over when the reader says so", async ({ reader, wire }) => {
  wire.fault = next;
  await reader.reload();
  await expect(reader.getByText("A new version of the app is ready.")).toBeVisible();
  await go(reader, `${GUIDE}/p3`);
  await reader.reload();
  await expect(section(reader, "p3")).toContainText("250 metres");
  expect(await description(reader)).not.toBe(NEXT);

  await reader.getByRole("button", { name: "Use it now" }).click();
  await expect.poll(() => description(reader).catch(() => null)).toBe(NEXT);
  await expect(section(reader, "p3")).toContainText("250 metres");
  await expect.poll(() => reader.evaluate(() => caches.keys())).toEqual(["vademecum-app-next"]);
});

test("a version that does not arrive whole is not taken", async ({ reader, wire }) => {
  const before = await reader.evaluate(() => caches.keys());
  const lost = { status: 404, headers: {}, body: new Uint8Array() };
  let asked = 0;
  wire.fault = async (path, ask) => {
    if (/^assets\/.*\.wasm$/.test(path)) {
      asked += 1;
      return lost;
    }
    return next(path, ask);
  };
  await reader.reload();
  await expect.poll(() => asked).toBeGreaterThan(0);
  await expect.poll(() => reader.evaluate(() => caches.keys())).toEqual(before);
  await reader.reload();
  await expect(reader.locator(".works a")).toHaveCount(2);
  expect(await description(reader)).not.toBe(NEXT);
  await expect(reader.getByText("A new version of the app is ready.")).toHaveCount(0);
});
