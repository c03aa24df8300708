import { expect, test } from "./support/fixtures.ts";
import { choose, expectSound, GUIDE, go, section } from "./support/reader.ts";

const GUIDES = 40;
const PARAGRAPHS = Array.from(
  { length: 400 },
  (_, i) => `Rule ${i * 7919}: stores of kind ${i % 37} are counted each week by the person in charge of camp ${i % 101}.`,
);
/** So long a page may take that was asked for while a pack is applied; the whole takes many times that. */
const SOON = 1500;

test("what is here is read and searched while a large pack is applied", async ({ reader: page, guide }) => {
  await guide.publishMany(GUIDES, PARAGRAPHS, "Many");
  await go(page, "#/welcome");
  await choose(page, { collections: ["guides", guide.name], languages: ["en"] });
  await page.getByRole("button", { name: "Download" }).click();
  const applying = page.locator(".progress", { hasText: /Storing/ });
  await applying.waitFor({ timeout: 30_000 });

  let reads = 0;
  while ((await applying.count()) > 0) {
    await go(page, `${GUIDE}/p3`);
    await expect(section(page, "p3")).toContainText("No household walks more than", { timeout: SOON });
    await go(page, "#/search?q=household");
    await expect(page.locator(".results")).toContainText("household", { timeout: SOON });
    reads += 1;
  }
  expect(reads).toBeGreaterThan(1);
  await go(page, `#/read/VDM%2F2025%2F${GUIDES}/p400`);
  await expect(section(page, "p400")).toContainText("Rule 3159681");
  await expectSound(page);
});
