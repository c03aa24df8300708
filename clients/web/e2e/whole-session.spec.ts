import type { BrowserContext, Page } from "@playwright/test";
import { violations } from "./support/axe.ts";
import { expect, test } from "./support/fixtures.ts";
import { OtherOrigins } from "./support/other-origins.ts";
import { follow, GUIDE, go, open, section } from "./support/reader.ts";

const PLACES = [
  "#/library",
  `${GUIDE}/p3`,
  `${GUIDE}/p3?as=redline`,
  `${GUIDE}/p3?in=en&beside=ar`,
  "#/search?q=water",
  "#/changes",
  "#/notes",
  "#/settings",
  "#/welcome",
];

interface LayoutShift {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** What the page's policy forbade, and layout that moved by itself. */
async function watch(context: BrowserContext): Promise<string[]> {
  const faults: string[] = [];
  await context.exposeFunction("sayFault", (fault: string) => faults.push(fault));
  await context.addInitScript(() => {
    const say = (window as unknown as { sayFault(fault: string): void }).sayFault;
    document.addEventListener("securitypolicyviolation", (event) =>
      say(`${event.violatedDirective} forbids ${event.blockedURI} in ${event.sourceFile}`),
    );
    new PerformanceObserver((list) => {
      for (const { hadRecentInput, value, sources } of list.getEntries() as unknown as LayoutShift[]) {
        if (!hadRecentInput && value > 0) {
          const what = sources.map(
            ({ node }) => (node as Element | null)?.outerHTML?.slice(0, 200) ?? node?.textContent,
          );
          say(`layout shift of ${value} at ${location.hash}: ${what.join(", ")}`);
        }
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  context.on("console", (message) => {
    if (/Content.Security.Policy/i.test(message.text())) {
      faults.push(message.text());
    }
  });
  return faults;
}

async function goEverywhere(page: Page): Promise<void> {
  for (const place of PLACES) {
    await go(page, place);
    await page.locator("main :is(h1, article)").first().waitFor();
    await page.reload();
    await page.locator("main :is(h1, article)").first().waitFor();
    await page.waitForTimeout(300);
  }
}

test("a whole session asks nothing of any other origin, breaks no policy and moves no text", async ({
  wire,
  guide,
  browser,
}) => {
  test.setTimeout(400_000);
  const others = await OtherOrigins.listen();
  const context = await browser.newContext({ proxy: { server: others.address, bypass: "127.0.0.1" } });
  const faults = await watch(context);
  const page = await open(context, wire.address);
  await follow(page, { collections: [guide.name, "letters"], languages: ["en", "fr"] });
  await guide.publish((text) => text.replace("250 metres", "90 metres"), "Second");
  await goEverywhere(page);
  await go(page, `${GUIDE}/p3`);
  await expect(section(page, "p3")).toContainText("90 metres");
  expect(faults).toEqual([]);
  expect(others.heard).toEqual([]);

  const stray = await context.newPage();
  await stray.goto("http://elsewhere.example/").catch(() => "that it was asked for is enough");
  expect(others.heard).toEqual(["http://elsewhere.example/"]);
  await context.close();
  others.close();
});

test("real pages are accessible", async ({ wire, context }) => {
  test.setTimeout(400_000);
  const page = await open(context, wire.address);
  await follow(page, { collections: ["guides", "letters"], languages: ["en", "fr", "ar"] });
  for (const place of PLACES) {
    await go(page, place);
    await page.locator("main :is(h1, article)").first().waitFor();
    expect(await violations(page), place).toEqual([]);
  }
});
