import { defineConfig } from "vitest/config";

export default defineConfig({
  root: ".",
  base: "./",
  worker: { format: "es" },
  optimizeDeps: { exclude: ["@sqlite.org/sqlite-wasm"] },
  build: { outDir: "dist", target: "es2022", modulePreload: false, sourcemap: false },
  test: { include: ["test/**/*.test.ts"], testTimeout: 60_000 },
});
