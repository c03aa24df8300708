import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { defineConfig } from "vite";

const DIST = join(import.meta.dirname, "dist");

function files(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    return entry.isDirectory() ? files(path) : [path];
  });
}

const app = files(DIST)
  .filter((path) => !path.endsWith("sw.js"))
  .sort();
const version = app.reduce(
  (hash, path) => hash.update(relative(DIST, path)).update(readFileSync(path)),
  createHash("sha256"),
);
const names = app.map((path) => relative(DIST, path)).filter((name) => name !== "index.html");

/** The service worker, after the app: it keeps the files that the app was built to. */
export default defineConfig({
  publicDir: false,
  define: {
    __APP_FILES__: JSON.stringify(["./", "library.json", ...names]),
    __APP_VERSION__: JSON.stringify(version.digest("hex").slice(0, 16)),
  },
  build: {
    target: "es2022",
    emptyOutDir: false,
    lib: { entry: "src/sw.ts", formats: ["iife"], name: "serviceWorker", fileName: () => "sw.js" },
  },
});
