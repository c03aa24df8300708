import type { Reply } from "../test/update/wire.ts";
import { isFile } from "../test/update/wire.ts";
import { expect, test } from "./support/fixtures.ts";
import { expectSound, GUIDE, go, section, updateNow } from "./support/reader.ts";

const nearer = (text: string) => text.replace("250 metres", "100 metres");

/** With one bit of the last third turned. */
function spoiled(reply: Reply): Reply {
  const body = reply.body.slice();
  const at = Math.floor(body.length * 0.7);
  body[at] = (body[at] ?? 0) ^ 0x04;
  return { ...reply, body };
}

const PATHS: readonly (readonly [string, (path: string) => boolean])[] = [
  ["of texts", isFile],
  ["of an edition's record", (path) => path.startsWith("v1/records/") || path.startsWith("v1/targets/")],
  ["of what is signed", (path) => /^v1\/metadata\/\d*\.?(snapshot|targets)/.test(path)],
];

for (const [what, fits] of PATHS) {
  test(`wrong bytes ${what} are refused with the reason, and the text that is here stays`, async ({
    follower: page,
    guide,
    wire,
  }) => {
    test.setTimeout(300_000);
    await guide.publish(nearer, "Second");
    wire.fault = async (path, ask) => (fits(path) ? spoiled(await ask()) : ask());
    await updateNow(page);
    const refusal = page.locator(".notice.bad");
    await expect(refusal).toContainText("Content was refused:");
    expect((await refusal.locator("p").textContent())?.length).toBeGreaterThan(40);
    console.log(`${what}: ${await refusal.locator("p").textContent()}`);
    await go(page, `${GUIDE}/p3`);
    await expect(section(page, "p3")).toContainText("250 metres");
    await expectSound(page);

    wire.heal();
    await updateNow(page);
    await go(page, `${GUIDE}/p3`);
    await expect(section(page, "p3")).toContainText("100 metres");
  });
}
