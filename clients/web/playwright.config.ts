import { defineConfig, type PlaywrightTestOptions, type PlaywrightWorkerOptions } from "@playwright/test";

/** Debian's Chromium; a phone's screen. */
export const use = {
  browserName: "chromium",
  launchOptions: { executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox"] },
  viewport: { width: 360, height: 740 },
} satisfies Partial<PlaywrightTestOptions & PlaywrightWorkerOptions>;

/** The whole reader in Chromium, against the project's own server. */
export default defineConfig({
  testDir: "e2e",
  testIgnore: "ui/**",
  timeout: 240_000,
  expect: { timeout: 45_000 },
  workers: 1,
  reporter: "list",
  use,
});
