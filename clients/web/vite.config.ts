import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/**
 * SQLite's module names two scripts for ways to open files that are not used here, and a bundler would bring them
 * along.
 */
const withoutOtherWays: Plugin = {
  name: "without-other-ways",
  transform(code, id) {
    if (!id.includes("sqlite-wasm/dist/index.mjs")) {
      return undefined;
    }
    return code
      .replace('new URL("sqlite3-opfs-async-proxy.js", import.meta.url)', 'new URL("about:blank")')
      .replace('new Worker(new URL("sqlite3-worker1.mjs", import.meta.url), { type: "module" })', "undefined");
  },
};

export default defineConfig({
  base: "./",
  worker: { format: "es", plugins: () => [withoutOtherWays] },
  optimizeDeps: { exclude: ["@sqlite.org/sqlite-wasm"] },
  build: { target: "es2022", modulePreload: false, assetsInlineLimit: 0 },
  test: { include: ["test/**/*.test.ts"], testTimeout: 60_000 },
});
