import { expect, test } from "./support/fixtures.ts";
import { choose, GUIDE, go, open, section } from "./support/reader.ts";

test("a reader chooses collections and languages, with their sizes", async ({ wire, context }) => {
  const page = await open(context, wire.address);
  await choose(page, { collections: ["guides"], languages: ["en"] });
  const total = page.locator(".start [role=status]");
  const one = Number(/([\d.]+)/.exec((await total.textContent()) ?? "")?.[1]);
  expect(one).toBeGreaterThan(0);
  await choose(page, { collections: ["guides", "letters"], languages: ["en", "fr"] });
  await expect(page.locator(".card", { hasText: "letters" })).toContainText(/1 document · [\d.]+ kB/);
  expect(Number(/([\d.]+)/.exec((await total.textContent()) ?? "")?.[1])).toBeGreaterThan(one);
});

test("a download shows how far it is in bytes, then the text is there", async ({ wire, context }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  wire.fault = async (path, ask) => {
    if (/^v1\/(packs|artifacts)\//.test(path)) {
      await held;
    }
    return ask();
  };
  const page = await open(context, wire.address);
  await choose(page, { collections: ["guides"], languages: ["en", "fr"] });
  await page.getByRole("button", { name: "Download" }).click();
  await expect(page.locator(".progress")).toContainText(/Downloading/);
  await expect(page.locator(".progress .bytes")).toHaveText(/^[\d.]+ (B|byte|kB)s? of [\d.]+ (B|byte|kB)s?$/);
  expect(await page.locator(".progress progress").getAttribute("max")).toMatch(/^\d{3,}$/);
  release();
  await page.locator(".works a").first().waitFor();
  await go(page, `${GUIDE}/p3`);
  await expect(section(page, "p3")).toContainText("250 metres");
  await expect(page.locator(".progress")).toHaveCount(0);
});

test("it can be installed to the home screen", async ({ reader }) => {
  const cdp = await reader.context().newCDPSession(reader);
  await reader.reload();
  await reader.locator(".works a").first().waitFor();
  const { installabilityErrors } = await cdp.send("Page.getInstallabilityErrors");
  // a window without a profile of its own cannot install anything: Chromium says so, and nothing else may be wrong
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
  const { errors, data } = await cdp.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data ?? "{}") as { display: string; icons: { src: string; sizes: string }[] };
  expect(manifest.display).toBe("standalone");
  for (const { src, sizes } of manifest.icons.filter((icon) => icon.sizes !== "any")) {
    const width = await reader.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return image.naturalWidth;
    }, src);
    expect(`${width}x${width}`).toBe(sizes);
  }
  expect(await reader.evaluate(() => navigator.serviceWorker.controller?.state)).toBe("activated");
});
