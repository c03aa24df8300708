// Builds the app into dist when its sources have changed since the last time, and lists and packs its files
// for the server. Called by Maven; `npm run build` does the part in the middle.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";

const HOME = join(import.meta.dirname, "..");
const DIST = join(HOME, "dist");
const SOURCES = [
  "src", "public", "scripts", "index.html", "package.json", "package-lock.json", "tsconfig.json",
  "vite.config.ts", "vite.sw.config.ts", "buf.gen.yaml", "../../proto/src/main/proto", "../../proto/analysis",
  "../../proto/primer",
];

function files(path) {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.name !== "gen")
    .flatMap((entry) => (entry.isDirectory() ? files(join(path, entry.name)) : [join(path, entry.name)]));
}

function hash(paths) {
  const sum = createHash("sha256");
  for (const path of paths.sort()) {
    sum.update(relative(HOME, path)).update("\0").update(readFileSync(path)).update("\0");
  }
  return sum.digest("hex");
}

function once(stamp, value, work) {
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== value) {
    work();
    writeFileSync(stamp, value);
  }
}

function run(...command) {
  execFileSync("npm", command, { cwd: HOME, stdio: ["ignore", "inherit", "inherit"] });
}

/** Beside each file its gzip, where that is smaller; and the names of all. */
function list() {
  const names = files(DIST).map((path) => relative(DIST, path)).filter((name) => !name.startsWith(".")).sort();
  for (const name of names) {
    const bytes = readFileSync(join(DIST, name));
    const packed = gzipSync(bytes, { level: 9 });
    if (packed.length < bytes.length * 0.9) {
      writeFileSync(join(DIST, `${name}.gz`), packed);
    }
  }
  writeFileSync(join(DIST, "files.txt"), names.map((name) => `${name}\n`).join(""));
}

once(join(HOME, "node_modules", ".installed"), hash([join(HOME, "package-lock.json")]), () => run("ci", "--prefer-offline"));
mkdirSync(DIST, { recursive: true });
const sources = SOURCES.map((name) => join(HOME, name)).flatMap((path) => (/\.\w+$/.test(path) ? [path] : files(path)));
once(join(DIST, ".built"), hash(sources), () => {
  run("run", "build");
  list();
});
