import { defineConfig } from "@playwright/test";
import { use } from "../playwright.config.ts";

/** What the reader costs in a browser: one long run, whose figures are the file named by `WEB_BENCH_OUT`. */
export default defineConfig({
  testDir: ".",
  testMatch: "*.bench.ts",
  timeout: 1_800_000,
  workers: 1,
  reporter: "line",
  use,
});
