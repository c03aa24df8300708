import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

interface Axe {
  run(
    context: Document,
    options: object,
  ): Promise<{
    passes: unknown[];
    violations: { id: string; nodes: { html: string }[] }[];
  }>;
}

/** What axe finds by the rules of WCAG 2.2 AA; the page's policy is set aside for its script alone. */
export async function violations(page: Page): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Page.setBypassCSP", { enabled: true });
  await page.reload();
  await page.waitForSelector("main :is(h1, article)");
  await page.addScriptTag({ path: AXE });
  const { passes, found } = await page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const result = await (window as unknown as { axe: Axe }).axe.run(document, { runOnly: tags });
    const found = result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
    );
    return { passes: result.passes.length, found };
  });
  expect(passes).toBeGreaterThan(15);
  return found;
}
