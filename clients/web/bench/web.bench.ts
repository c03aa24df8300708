import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type BrowserContext, chromium, type Page, test } from "@playwright/test";
import { violations } from "../e2e/support/axe.ts";
import { use } from "../playwright.config.ts";
import type { PackStatus } from "../src/library/packs.ts";
import { LibraryServer } from "../test/update/library-server.ts";
import { BenchDevice } from "./device.ts";
import { Documents } from "./documents.ts";

const DIST = join(import.meta.dirname, "../dist");
const SAMPLES = ["water-points.en.txt", "water-points.fr.txt", "vaccine-cold-chain.en.txt"];
const SECTIONS = Number(process.env["WEB_BENCH_SECTIONS"] ?? 100_000);
/** One query in so many is asked of a browser that has just been started. */
const COLD_EACH = 30;
const DELTAS = 20;
const VISITS = 7;

test("what the reader costs", async () => {
  const figures: Record<string, number> = { script_gzip_kb: scriptKilobytes() };
  await small(figures);
  await large(figures);
  writeFileSync(process.env["WEB_BENCH_OUT"]!, `${JSON.stringify(figures)}\n`);
});

/** With a browser that has seen nothing, in an ordinary window: a private one asks another process for every page. */
async function withBrowser<T>(work: (context: BrowserContext) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), "vademecum-bench-"));
  const context = await chromium.launchPersistentContext(profile, { ...use.launchOptions, viewport: use.viewport });
  try {
    return await work(context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** All scripts of the app but those of SQLite. */
function scriptKilobytes(): number {
  const scripts = readdirSync(join(DIST, "assets")).filter((name) => name.endsWith(".js"));
  const own = [...scripts.map((name) => join(DIST, "assets", name)), join(DIST, "sw.js")]
    .map((path) => readFileSync(path))
    .filter((script) => !script.includes("sqlite3_vfs_register"));
  return round(own.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0) / 1000);
}

async function small(figures: Record<string, number>): Promise<void> {
  const server = await LibraryServer.start();
  await server.create("guides");
  for (const sample of SAMPLES) {
    await server.importSample("guides", `field-guides/${sample}`);
  }
  await server.publish("guides", "First");
  const visits: number[] = [];
  for (let i = 0; i < VISITS; i++) {
    const [time] = await withBrowser(async (context) => {
      const page = await context.newPage();
      return times(1, () => firstVisit(page, server.address));
    });
    visits.push(time!);
  }
  figures["first_ms"] = median(visits);
  await withBrowser((context) => afterwards(context, server.address, figures));
  await server.stop();
}

async function afterwards(context: BrowserContext, address: string, figures: Record<string, number>): Promise<void> {
  const page = await context.newPage();
  await firstVisit(page, address);
  figures["axe_violations"] = await axe(page, address);
  await page.goto(`${address}#/read/VDM%2F2026%2F1?in=en`);
  await page.getByText("No household walks").waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.context().setOffline(true);
  figures["offline_reload_ms"] = median(await times(11, () => reload(page)));
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

async function large(figures: Record<string, number>): Promise<void> {
  const server = await LibraryServer.start();
  const documents = new Documents(SECTIONS, process.env["WEB_BENCH_TEXTS"]);
  await documents.publish(server);
  const profile = mkdtempSync(join(tmpdir(), "vademecum-bench-"));
  let text = 0;
  await onDevice(profile, server.address, async (device) => {
    await device.call("subscribe", { collection: "large", language: "en" });
    await device.call("subscribe", { collection: "large", language: "zh" });
    const began = performance.now();
    await device.sync();
    const seconds = (performance.now() - began) / 1000;
    const packs = await device.call<PackStatus[]>("status");
    text = packs.reduce((sum, pack) => sum + pack.textBytes, 0);
    figures["sections"] = packs.reduce((sum, pack) => sum + pack.sections, 0);
    figures["bundle_apply_mb_s"] = round(text / 1e6 / seconds);
  });
  const queries = documents.typed();
  const cold: number[] = [];
  for (const query of queries.filter((_, index) => index % COLD_EACH === 0)) {
    await onDevice(profile, server.address, async (device) => cold.push(...(await device.search([query]))));
  }
  figures["search_cold_ms"] = round(percentile(cold, 0.95));
  await onDevice(profile, server.address, async (device) => {
    figures["search_ms"] = round(percentile(await device.search(queries), 0.95));
    const applied: number[] = [];
    for (let number = 1; number <= DELTAS; number++) {
      await documents.correct(server, number);
      applied.push((await device.sync()).applying);
    }
    figures["delta_apply_ms"] = round(percentile(applied, 0.5));
    figures["storage_ratio"] = Math.round(((await device.storedBytes()) / text) * 1000) / 1000;
  });
  await server.stop();
  rmSync(profile, { recursive: true, force: true });
}

/** A device whose browser has just been started on a profile, and whose library is open. */
async function onDevice(
  profile: string,
  address: string,
  work: (device: BenchDevice) => Promise<unknown>,
): Promise<void> {
  const context = await chromium.launchPersistentContext(profile, { ...use.launchOptions, viewport: use.viewport });
  try {
    const device = await BenchDevice.on(await context.newPage(), address);
    await device.call("status");
    await work(device);
  } finally {
    await context.close();
  }
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
