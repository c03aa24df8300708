import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const DEBIAN = "/usr/bin/chromium";

/** The pages over a library in memory; the whole reader has tests of its own. */
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: "../../test-results/ui-runs",
  workers: 1,
  timeout: 60_000,
  use: {
    baseURL: "http://localhost:4917/",
    viewport: { width: 360, height: 740 },
    locale: "en-GB",
    launchOptions: { args: ["--no-sandbox"], ...(existsSync(DEBIAN) ? { executablePath: DEBIAN } : {}) },
  },
  webServer: {
    command: "npx vite build -c e2e/ui/vite.config.ts && npx vite preview -c e2e/ui/vite.config.ts",
    cwd: "../..",
    url: "http://localhost:4917/",
    reuseExistingServer: true,
    timeout: 120_000,
  },
});
