import { expect, type Page, test } from "@playwright/test";
import { violations } from "../support/axe.ts";

const GUIDE = "#/read/VDM%2F2026%2F1";

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForSelector("main :is(h1, article)");
}

const PLACES: [string, string, string][] = [
  ["en", "?empty", "the first visit"],
  ["ar", "#/library", "the library"],
  ["en", "#/read/VDM%2F2026%2F9", "a document of all kinds of sections"],
  ["en", `${GUIDE}/p3?as=redline`, "a redline"],
  ["fr", "#/read/VDM%2FRES%2F12?beside=ar", "two languages side by side"],
  ["zh", "#/search?q=%E6%B0%B4", "a search"],
  ["en", "#/changes", "what changed"],
  ["ru", "#/notes", "notes"],
  ["es", "#/settings", "settings"],
];

for (const [locale, path, name] of PLACES) {
  for (const scheme of ["light", "dark"] as const) {
    test.describe(`${name}, ${scheme}, ${locale}`, () => {
      test.use({ locale, colorScheme: scheme });

      test("is accessible and fits a narrow phone", async ({ page }) => {
        await page.setViewportSize({ width: 320, height: 640 });
        await open(page, path);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        expect(await violations(page)).toEqual([]);
      });
    });
  }
}

test("a page moves nothing while it loads", async ({ page }) => {
  await page.addInitScript(() => {
    const shifts = { sum: 0 };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        shifts.sum += (entry as unknown as { value: number }).value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  for (const path of ["#/library", "#/read/VDM%2F2026%2F9", "#/settings"]) {
    await open(page, path);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => (window as unknown as { shifts: { sum: number } }).shifts.sum)).toBe(0);
  }
});

test("chosen packs are downloaded and then the library is there", async ({ page }) => {
  await open(page, "?empty");
  await page.getByRole("button", { name: "Download" }).click();
  await expect(page.getByRole("heading", { name: "Library" })).toBeVisible();
  await expect(page.getByText("Water points in camps: field guideline")).toBeVisible();
});

test("a shared link opens the same section in the reader's copy", async ({ page }) => {
  await open(page, `${GUIDE}/annex.p1?in=fr`);
  const section = page.locator('[data-section="annex.p1"]');
  await expect(section).toBeInViewport();
  await expect(page.locator("article")).toHaveAttribute("lang", "fr");
});

test("a work that is not in the reader's language is shown in its original one, and says so", async ({ page }) => {
  await open(page, "#/read/VDM%2F12%2F7?in=zh");
  await expect(page.locator("article")).toHaveAttribute("lang", "fr");
  await expect(page.getByText("This document is not here in Chinese. It is shown in French.")).toBeVisible();
});

test("words that are selected can be highlighted and found again under the notes", async ({ page }) => {
  await open(page, `${GUIDE}/p2`);
  await page.evaluate(() => {
    const text = document.querySelector('[data-section="p2"] [data-from]')!.firstChild!;
    getSelection()!.setBaseAndExtent(text, 3, text, 10);
  });
  await page.getByRole("button", { name: "Highlight in green" }).click();
  const marked = await page.locator('[data-section="p2"] mark.green').textContent();
  await page.getByRole("link", { name: "My notes" }).click();
  await expect(page.locator(".note-rows .mark.green")).toHaveText(marked!);
});

test("a note on a section is written by the keyboard alone", async ({ page }) => {
  await open(page, `${GUIDE}/p4`);
  await page.getByRole("button", { name: "This section" }).focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Your note").fill("ask on Monday");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Saved in My notes")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("what is at hand above a document does not move it", async ({ page }) => {
  await open(page, `${GUIDE}/p4`);
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(0);
  await page.getByRole("button", { name: "This section" }).click();
  await expect(page.getByRole("dialog", { name: "Section 4." })).toBeVisible();
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test("a note is read where its mark stands", async ({ page }) => {
  await open(page, "#/read/VDM%2F2026%2F9");
  await page.locator('[data-note="n1"]').click();
  await expect(page.getByRole("dialog")).toContainText("With the method of VDM/2026/1");
});

test("results are walked through by the keyboard, and searches are remembered until they are cleared", async ({
  page,
}) => {
  await open(page, "#/search");
  await page.keyboard.type("water");
  await expect(page.locator(".results li").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.locator("article")).toBeVisible();
  await open(page, "#/search");
  await page.getByRole("button", { name: "Clear recent searches" }).click();
  await expect(page.getByRole("button", { name: "water" })).toHaveCount(0);
});

test("what changed is shown with its redline until it is marked as read", async ({ page }) => {
  await open(page, "#/changes");
  await expect(page.locator("del")).toHaveText("500");
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(page.getByText("Nothing changed since you last read.")).toBeVisible();
});

test("the language of the app changes its words and its direction, and stays chosen", async ({ page }) => {
  await open(page, "#/settings");
  await page.getByLabel("Language of the app").selectOption("ar");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await page.reload();
  await expect(page.getByRole("heading", { name: "الإعدادات" })).toBeVisible();
});

test("a file that is refused is refused with the reason", async ({ page }) => {
  await open(page, "#/settings");
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "x.vademecum", mimeType: "application/octet-stream", buffer: Buffer.from("x") });
  await expect(page.getByText("Content was refused: the file's root")).toBeVisible();
});

test("a document of 5,000 sections shows its text at once", async ({ page }) => {
  await open(page, "#/library");
  const milliseconds = await page.evaluate(async () => {
    const begin = performance.now();
    location.hash = "#/read/VDM%2FLONG/p2601";
    while (document.querySelector('[data-section="p2601"]') === null) {
      await new Promise(requestAnimationFrame);
    }
    return performance.now() - begin;
  });
  test.info().annotations.push({ type: "first text", description: `${Math.round(milliseconds)} ms` });
  console.log(`first text of 5,000 sections after ${Math.round(milliseconds)} ms`);
  await expect(page.locator('[data-section="p2601"]')).toBeInViewport();
});

test("on paper there is the document and nothing else", async ({ page }) => {
  await open(page, "#/read/VDM%2F2026%2F9");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("article")).toBeVisible();
  await expect(page.locator(".foot")).toBeHidden();
  await expect(page.locator(".reading-bar")).toBeHidden();
});
