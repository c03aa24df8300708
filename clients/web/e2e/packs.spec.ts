import { expect, test } from "./support/fixtures.ts";
import { follow, GUIDE, go, open, section } from "./support/reader.ts";

test("a work that is missing in the reader's language is shown in its original one, labelled", async ({
  wire,
  context,
}) => {
  const page = await open(context, wire.address);
  await follow(page, { collections: ["guides", "letters"], languages: ["en", "fr"] });
  const row = page.locator(".works .work", { hasText: "VDM/12/7" });
  await expect(row.locator(".tag")).toHaveText("In French only");
  await go(page, "#/read/VDM%2F12%2F7?in=en");
  await expect(page.locator("article")).toHaveAttribute("lang", "fr");
  await expect(page.getByText("This document is not here in English. It is shown in French.")).toBeVisible();
  await expect(page.locator("article")).toContainText("poêles dans les abris");
});

test("two languages stand side by side, section by section", async ({ wire, context }) => {
  const page = await open(context, wire.address);
  await follow(page, { collections: ["guides"], languages: ["en", "ar"] });
  await go(page, `${GUIDE}/p3?in=en&beside=ar`);
  await expect(page.locator('[lang="ar"] [data-section="p3"], [data-section="p3"] [lang="ar"]').first()).toBeVisible();
  await expect(page.locator("article").first()).toContainText("No household walks more than 250 metres");
});

test("what each pack takes is shown, and given back when it is freed", async ({ wire, context }) => {
  const page = await open(context, wire.address);
  await follow(page, { collections: ["guides"], languages: ["en", "ru"] });
  await go(page, "#/settings");
  const rows = page.locator(".packs li");
  await expect(rows).toHaveCount(2);
  for (const row of await rows.all()) {
    await expect(row).toContainText(/[\d.]+ (kB|MB) here · edition 1/);
  }
  const total = page.getByText(/ in all/);
  const before = await total.textContent();
  await page.getByRole("button", { name: /Free this space: guides · Russian/ }).click();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(rows).toHaveCount(1);
  await expect(total).not.toHaveText(before ?? "");
  await go(page, `${GUIDE}/p3?in=ru`);
  await expect(section(page, "p3")).toContainText("250 metres");
  await expect(page.locator("article")).toHaveAttribute("lang", "en");
});
