import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "@playwright/test";
import { use } from "../playwright.config.ts";
import { browserProcess } from "./support/browser-process.ts";
import { expect, test } from "./support/fixtures.ts";
import { expectSound, follow, go, open, section } from "./support/reader.ts";

const PARAGRAPHS = 400;
const LONG = "#/read/VDM%2F2026%2F77";
/** Milliseconds from the answer with the changes to the end of the browser. */
const MOMENTS = [0, 40, 90, 150, 250, 500];

function launch(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, { ...use.launchOptions, viewport: use.viewport });
}

/** All paragraphs say which edition they are of. */
function texts(edition: number): string[] {
  return Array.from({ length: PARAGRAPHS }, (_, i) => `In edition ${edition}, rule ${i * 7919} is kept by everyone.`);
}

test("a browser that is killed while it applies an edition opens the old one or the new one, whole", async ({
  wire,
  guide,
}) => {
  test.setTimeout(580_000);
  const profile = mkdtempSync(join(tmpdir(), "vademecum-killed-"));
  await guide.publishLong(texts(2), "Second");
  let context = await launch(profile);
  let page = await open(context, wire.address);
  await follow(page, { collections: [guide.name], languages: ["en"] });
  await context.close();

  const seen: string[] = [];
  let edition = 2;
  for (const moment of MOMENTS) {
    await guide.publishLong(texts(edition + 1), `After ${moment}`);
    context = await launch(profile);
    const gone = new Promise((resolve) => context.once("close", resolve));
    wire.fault = async (path, ask) => {
      const reply = await ask();
      if (/^v1\/(packs|artifacts)\//.test(path)) {
        wire.fault = () => new Promise(() => {});
        setTimeout(() => process.kill(browserProcess(profile), "SIGKILL"), moment);
      }
      return reply;
    };
    await open(context, wire.address);
    await gone;

    context = await launch(profile);
    page = await open(context, `${wire.address}${LONG}`);
    await section(page, `p${PARAGRAPHS}`).waitFor({ state: "attached" });
    const shown = await page.locator("article").textContent();
    const editions = new Set([...(shown ?? "").matchAll(/In edition (\d+),/g)].map((found) => Number(found[1])));
    expect(editions.size, `editions ${[...editions]} after ${moment} ms`).toBe(1);
    expect([edition, edition + 1]).toContain([...editions][0]);
    seen.push(`${moment} ms: ${editions.has(edition) ? "old" : "new"}`);
    await expectSound(page);

    wire.heal();
    await page.reload();
    edition += 1;
    await go(page, `${LONG}/p${PARAGRAPHS}`);
    await expect(section(page, `p${PARAGRAPHS}`)).toContainText(`In edition ${edition},`);
    await context.close();
  }
  console.log(`killed after ${seen.join(", ")}`);
  rmSync(profile, { recursive: true, force: true });
});
