import { expect, test } from "./support/fixtures.ts";
import { files, GUIDE, go, section } from "./support/reader.ts";

const nearer = (text: string) => text.replace("250 metres", "200 metres");

test("a correction comes by delta when the reader is opened, and what changed since is shown", async ({
  follower: page,
  guide,
  wire,
}) => {
  await guide.publish(nearer, "Nearer to the households");
  wire.asked.length = 0;
  await page.reload();
  await expect(page.getByText(`${guide.name} is up to date: edition 2`)).toBeVisible();
  expect(files(wire.asked).changes).toHaveLength(1);
  expect(files(wire.asked).whole).toEqual([]);
  await expect(page.getByRole("link", { name: "What’s new" })).toHaveClass(/news/);

  await page.getByRole("button", { name: "See what changed" }).click();
  await expect(page.getByText("Since edition 1; now edition 2")).toBeVisible();
  await expect(page.getByText("Nearer to the households")).toBeVisible();
  await expect(page.locator(".work-changes del")).toHaveText("250");
  await expect(page.locator(".work-changes ins")).toHaveText("200");

  await go(page, `${GUIDE}/p3`);
  await expect(section(page, "p3")).toContainText("200 metres");
  await page.locator(".standing").getByRole("link", { name: "See what changed" }).click();
  await expect(page.locator(".work-changes li")).toHaveCount(1);

  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(page.getByText("Nothing changed since you last read.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Nothing changed since you last read.")).toBeVisible();
});

test("a document is shown as issued, as corrected, and by which corrigendum", async ({ follower: page, guide }) => {
  await guide.correct("Paragraph 3: for 250 metres read 150 metres");
  await page.reload();
  await expect(page.getByText(`${guide.name} is up to date: edition 2`)).toBeVisible();
  await go(page, `${GUIDE}/p3`);
  await expect(section(page, "p3")).toContainText("150 metres");
  await expect(section(page, "p3")).toContainText("Corrected by VDM/2026/1/Corr.1");

  await page.getByRole("button", { name: "View" }).click();
  await page.getByText("As issued", { exact: true }).click();
  await page.keyboard.press("Escape");
  await expect(section(page, "p3")).toContainText("250 metres");
  await expect(section(page, "p3")).not.toContainText("150 metres");

  await go(page, `${GUIDE}/p3?as=redline`);
  await expect(section(page, "p3").locator("del")).toHaveText("250");
  await expect(section(page, "p3").locator("ins")).toHaveText("150");
  await section(page, "p3")
    .getByRole("link", { name: /Corr\.1/ })
    .click();
  await expect(page.locator("article")).toContainText("for 250 metres read 150 metres");
});
