import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type BrowserContext, type Page, test } from "@playwright/test";
import { violations } from "../e2e/support/axe.ts";
import type { PackStatus } from "../src/library/packs.ts";
import { LibraryServer } from "../test/update/library-server.ts";
import { BenchDevice } from "./device.ts";
import { Texts } from "./texts.ts";

const DIST = join(import.meta.dirname, "../dist");
const SAMPLES = ["water-points.en.txt", "water-points.fr.txt", "vaccine-cold-chain.en.txt"];
const PARAGRAPHS = 200;
const DOCUMENTS = Number(process.env["WEB_BENCH_SECTIONS"] ?? 100_000) / PARAGRAPHS;
const CHINESE = 0.2;
const DELTAS = 20;

test("what the reader costs", async ({ browser }) => {
  const figures: Record<string, number> = { script_gzip_kb: scriptKilobytes() };
  await small(() => browser.newContext(), figures);
  await large(await browser.newContext(), figures);
  writeFileSync(process.env["WEB_BENCH_OUT"]!, `${JSON.stringify(figures)}\n`);
});

/** All scripts of the app but those of SQLite. */
function scriptKilobytes(): number {
  const scripts = readdirSync(join(DIST, "assets")).filter((name) => name.endsWith(".js"));
  const own = [...scripts.map((name) => join(DIST, "assets", name)), join(DIST, "sw.js")]
    .map((path) => readFileSync(path))
    .filter((script) => !script.includes("sqlite3_vfs_register"));
  return round(own.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0) / 1000);
}

async function small(context: () => Promise<BrowserContext>, figures: Record<string, number>): Promise<void> {
  const server = await LibraryServer.start();
  await server.create("guides");
  for (const sample of SAMPLES) {
    await server.importSample("guides", `field-guides/${sample}`);
  }
  await server.publish("guides", "First");
  figures["first_ms"] = median(
    await times(7, async () => firstVisit(await (await context()).newPage(), server.address)),
  );
  const page = await (await context()).newPage();
  await firstVisit(page, server.address);
  figures["axe_violations"] = await axe(page, server.address);
  await page.goto(`${server.address}#/read/VDM%2F2026%2F1?in=en`);
  await page.getByText("No household walks").waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.context().setOffline(true);
  figures["offline_reload_ms"] = median(await times(11, () => reload(page)));
  await server.stop();
}

async function firstVisit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("button", { name: "Download" }).click();
  await page.getByRole("link", { name: "Water points" }).waitFor();
}

async function reload(page: Page): Promise<void> {
  await page.reload({ waitUntil: "commit" });
  await page.getByText("No household walks").waitFor();
}

async function axe(page: Page, address: string): Promise<number> {
  let count = 0;
  for (const place of [
    "#/library",
    "#/search?q=water",
    "#/read/VDM%2F2026%2F1",
    "#/changes",
    "#/notes",
    "#/settings",
  ]) {
    await page.goto(address + place);
    count += (await violations(page)).length;
  }
  return count;
}

async function large(context: BrowserContext, figures: Record<string, number>): Promise<void> {
  const server = await LibraryServer.start();
  await publishLarge(server);
  const device = await BenchDevice.on(await context.newPage(), server.address);
  await device.call("subscribe", { collection: "large", language: "en" });
  await device.call("subscribe", { collection: "large", language: "zh" });
  const began = performance.now();
  await device.sync();
  const packs = await device.call<PackStatus[]>("status");
  const text = packs.reduce((sum, pack) => sum + pack.textBytes, 0);
  figures["sections"] = packs.reduce((sum, pack) => sum + pack.sections, 0);
  figures["bundle_apply_mb_s"] = round(text / 1000 / (performance.now() - began));
  const queries = typed();
  const cold: number[] = [];
  for (const query of queries.filter((_, index) => index % 10 === 0)) {
    const fresh = await BenchDevice.on(await context.newPage(), server.address);
    cold.push(...(await fresh.search([query])));
  }
  const warm = await device.search(queries);
  figures["search_cold_ms"] = round(percentile(cold, 0.95));
  figures["search_ms"] = round(percentile(warm, 0.95));
  const applied: number[] = [];
  for (let number = 1; number <= DELTAS; number++) {
    await correct(server, number);
    applied.push((await device.sync()).applying);
  }
  figures["delta_apply_ms"] = round(percentile(applied, 0.5));
  figures["storage_ratio"] = Math.round(((await device.storedBytes()) / text) * 1000) / 1000;
  await server.stop();
}

async function publishLarge(server: LibraryServer): Promise<void> {
  await server.create("large");
  const english = Texts.english();
  const chinese = Texts.chinese();
  for (let number = 1; number <= DOCUMENTS; number++) {
    const language = number <= DOCUMENTS * CHINESE ? "zh" : "en";
    const text = (language === "zh" ? chinese : english).document(number, PARAGRAPHS);
    await server.importText("large", `document-${number}.${language}.txt`, text);
  }
  await server.publish("large", "First");
}

/** One paragraph of one document anew. */
async function correct(server: LibraryServer, round: number): Promise<void> {
  const texts = Texts.english();
  const number = DOCUMENTS - round;
  for (let skipped = Math.ceil(DOCUMENTS * CHINESE); skipped < number; skipped++) {
    texts.document(skipped, PARAGRAPHS);
  }
  const text = texts.document(number, PARAGRAPHS).replace(/^17\. .*$/m, `17. Corrected for the ${round}th time.`);
  await server.importText("large", `document-${number}.en.txt`, text);
  await server.publish("large", `Correction ${round}`);
}

/** Queries as they are typed: each beginning of two characters and more of one to three words. */
function typed() {
  const english = Texts.english();
  const chinese = Texts.chinese();
  const wanted = Array.from({ length: 24 }, (_, index) =>
    index % 6 === 5 ? chinese.sentence(2 + (index % 3)) : english.sentence(1 + (index % 3)),
  );
  return wanted
    .flatMap((text) => Array.from({ length: text.length - 1 }, (_, end) => text.slice(0, end + 2)))
    .map((text) => ({ text, typing: true, limit: 20 }));
}

async function times(count: number, work: () => Promise<void>): Promise<number[]> {
  const all: number[] = [];
  for (let i = 0; i < count; i++) {
    const began = performance.now();
    await work();
    all.push(performance.now() - began);
  }
  return all;
}

function percentile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;
}

function median(values: readonly number[]): number {
  return round(percentile(values, 0.5));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
