import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures.ts";
import { follow, GUIDE, go, open, section } from "./support/reader.ts";

/** Highlights words of a section, as a finger would. */
async function highlight(page: Page, id: string, words: string, colour: string): Promise<void> {
  await go(page, `${GUIDE}/${id}`);
  await section(page, id).waitFor();
  await section(page, id)
    .locator("[data-from]")
    .first()
    .evaluate((element, text) => {
      const node = element.firstChild as Text;
      const start = node.data.indexOf(text);
      getSelection()?.setBaseAndExtent(node, start, node, start + text.length);
    }, words);
  await page.getByRole("button", { name: `Highlight in ${colour}` }).click();
  await expect(section(page, id).locator(`mark.${colour}`)).toHaveText(words);
}

async function note(page: Page, id: string, text: string): Promise<void> {
  await go(page, `${GUIDE}/${id}`);
  await section(page, id).waitFor();
  await page.getByRole("button", { name: "This section" }).click();
  await page.getByLabel("Your note").fill(text);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved in My notes")).toBeVisible();
  await page.keyboard.press("Escape");
}

test("marks stay in their place over an edition; those whose place is gone are listed", async ({
  follower: page,
  guide,
}) => {
  await highlight(page, "p4", "each hand pump at most 400", "green");
  await highlight(page, "p5", "at least 30 metres from any latrine", "pink");
  await guide.publish(
    (text) =>
      text
        .replace(/3\. No household[^\n]*\n/, "$&\n3 bis. A light burns at each water point from dusk to dawn.\n")
        .replace("at most 80 people", "at most 60 people")
        .replace(/5\. A water point stands[^\n]*\n/, "5. Nothing is dug here.\n"),
    "A light, fewer people, no digging",
  );
  await page.reload();
  await expect(page.getByText(`${guide.name} is up to date: edition 2`)).toBeVisible();

  await go(page, `${GUIDE}/p4`);
  await expect(page.getByText("at most 60 people")).toBeVisible();
  await expect(page.locator("article mark.green")).toHaveText("each hand pump at most 400");
  await expect(page.locator("article mark.pink")).toHaveCount(0);
  await go(page, "#/notes");
  await expect(page.locator(".gone .mark.pink")).toHaveText("at least 30 metres from any latrine");
  await expect(page.locator(".gone .mark.green")).toHaveCount(0);
  await expect(page.locator(".note-rows .mark.green")).toHaveText("each hand pump at most 400");
});

test("marks are exported as a file and merged by another reader's import", async ({ reader, wire, browser }) => {
  await highlight(reader, "p3", "250 metres", "yellow");
  await note(reader, "p5", "Ask the committee");
  await go(reader, "#/notes");
  const [download] = await Promise.all([
    reader.waitForEvent("download"),
    reader.getByRole("button", { name: "Export to a file" }).click(),
  ]);

  const other = await browser.newContext();
  const page = await open(other, wire.address);
  await follow(page, { collections: ["guides"], languages: ["en"] });
  await note(page, "p4", "My own");
  await go(page, "#/notes");
  const take = () => download.path().then((path) => page.locator('input[type="file"]').setInputFiles(path));
  await take();
  await expect(page.getByText("2 new or newer notes taken")).toBeVisible();
  await expect(page.locator(".own-note")).toHaveText(["Ask the committee", "My own"].sort(), { useInnerText: true });
  await expect(page.locator(".mark.yellow")).toHaveText("250 metres");
  await take();
  await expect(page.getByText("0 new or newer notes taken")).toBeVisible();
  await expect(page.locator(".note-rows li")).toHaveCount(3);
  await go(page, `${GUIDE}/p3`);
  await expect(section(page, "p3").locator("mark.yellow")).toHaveText("250 metres");
  await other.close();
});
