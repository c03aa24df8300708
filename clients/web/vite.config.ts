import { defineConfig } from "vitest/config";

export default defineConfig({
  base: "./",
  worker: { format: "es" },
  optimizeDeps: { exclude: ["@sqlite.org/sqlite-wasm"] },
  build: { target: "es2022", modulePreload: false, assetsInlineLimit: 0 },
  test: { include: ["test/**/*.test.ts"], testTimeout: 60_000 },
});
