import { expect, test } from "./support/fixtures.ts";
import { follow, go, open } from "./support/reader.ts";

/** Words as readers type them: other forms than those of the text, an article, no accent. */
const QUERIES = [
  ["en", "household walks"],
  ["fr", "menages"],
  ["es", "letrinas"],
  ["ru", "семьи"],
  ["ar", "المياه"],
  ["zh", "供水"],
] as const;

test("all six languages are searched, and filters narrow what is found", async ({ wire, context }) => {
  const page = await open(context, wire.address);
  const languages = QUERIES.map(([language]) => language);
  await follow(page, { collections: ["guides", "letters"], languages });
  for (const [language, text] of QUERIES) {
    await go(page, `#/search?${new URLSearchParams({ q: text })}`);
    await page.reload();
    const first = page.locator(`.results a[lang="${language}"]`).first();
    await expect(first, `${text} in ${language}`).toBeVisible();
    await expect(first.locator("mark").first()).toBeVisible();
  }

  await go(page, `#/search?${new URLSearchParams({ q: "VDM" })}`);
  await page.reload();
  const found = page.locator(".results a");
  await expect(found.first()).toBeVisible();
  await page.getByText("Filters").click();
  await page.getByLabel("Language").selectOption("fr");
  await expect(page.locator('.results a:not([lang="fr"])')).toHaveCount(0);
  await page.getByLabel("Collection").selectOption("letters");
  await expect(page.locator(".results .symbol", { hasText: "VDM/2026/1" })).toHaveCount(0);
  await page.getByLabel("Collection").selectOption("");
  await page.getByLabel("Language").selectOption("");
  await page.getByLabel("Kind").selectOption({ label: "Letter" });
  await expect(page.locator(".results .symbol", { hasText: "VDM/2026" })).toHaveCount(0);
  await page.getByLabel("Kind").selectOption("");
  await page.getByLabel("From year").selectOption("2026");
  await expect(found.first()).toBeVisible();
});

test("results come as one types, best first, and what led somewhere is remembered", async ({ reader }) => {
  await go(reader, "#/search");
  const field = reader.getByRole("searchbox");
  await field.pressSequentially("lat");
  await expect(reader.locator(".results mark").first()).toHaveText(/^lat/i);
  await field.pressSequentially("rine");
  const first = reader.locator(".results a").first();
  await expect(first).toContainText("latrine");
  await first.click();
  await expect(reader.locator("article")).toBeVisible();
  await go(reader, "#/search");
  await expect(reader.getByRole("button", { name: "latrine" })).toBeVisible();
});
