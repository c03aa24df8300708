import { expect, test } from "./support/fixtures.ts";
import { expectSound, GUIDE, go, open, section } from "./support/reader.ts";

const NEWER = "180 metres to the nearest";
const nearer = (text: string) => text.replace("250 metres to the nearest", NEWER);

test("a second tab reads, searches and marks through the first one", async ({ reader, wire, context }) => {
  const second = await open(context, `${wire.address}${GUIDE}/p4`);
  await expect(section(second, "p4")).toContainText("80 people");
  await second.getByRole("button", { name: "This section" }).click();
  await second.getByRole("button", { name: "Bookmark", exact: true }).click();
  await expect(second.getByText("Saved in My notes")).toBeVisible();
  await go(second, "#/search?q=latrine");
  await expect(second.locator(".results mark").first()).toBeVisible();
  await go(reader, "#/notes");
  await expect(reader.locator(".note-rows li")).toHaveCount(1);
});

test("two tabs that update at once both come to the new edition, and it is whole", async ({
  follower: first,
  guide,
  wire,
  context,
}) => {
  const second = await open(context, `${wire.address}${GUIDE}/p3`);
  await expect(section(second, "p3")).toContainText("250 metres");
  await guide.publish(nearer, "Second");
  await Promise.all([first, second].map((page) => go(page, "#/settings")));
  await Promise.all([first, second].map((page) => page.getByRole("button", { name: "Update now" }).click()));
  for (const page of [first, second]) {
    await expect(page.getByText(`${guide.name} is up to date: edition 2`)).toBeVisible();
    await go(page, `${GUIDE}/p3`);
    await expect(section(page, "p3")).toContainText(NEWER);
  }
  await expectSound(second);
});

test("when the leading tab is closed in the middle of a sync, the other one brings it to its end", async ({
  follower: first,
  guide,
  wire,
  context,
}) => {
  const second = await open(context, `${wire.address}${GUIDE}/p3`);
  await expect(section(second, "p3")).toContainText("250 metres");
  await guide.publish(nearer, "Second");
  let asked = 0;
  wire.fault = (path, ask) => {
    if (path.startsWith("v1/packs/") || path.startsWith("v1/artifacts/")) {
      asked += 1;
      return asked === 1 ? new Promise(() => {}) : ask();
    }
    return ask();
  };
  await go(second, "#/settings");
  await second.getByRole("button", { name: "Update now" }).click();
  await expect.poll(() => asked).toBe(1);
  await first.close();
  await go(second, `${GUIDE}/p3`);
  await expect(section(second, "p3")).toContainText(NEWER);
  expect(asked).toBeGreaterThan(1);
  await expectSound(second);
});
