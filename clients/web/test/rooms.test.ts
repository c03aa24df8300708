import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const SRC = resolve(import.meta.dirname, "../src");

/** Which rooms a room may use, beside itself and packages. */
const ALLOWED: Record<string, readonly string[]> = {
  core: ["gen"],
  library: ["core"],
  trust: ["core", "gen", "library"],
  store: ["core", "gen", "library"],
  read: ["core", "store", "library"],
  update: ["core", "gen", "trust", "store", "library"],
  worker: ["core", "gen", "trust", "store", "read", "update", "library"],
  ui: ["core", "library", "worker"],
};

function files(directory: string): string[] {
  return readdirSync(directory).flatMap((name) => {
    const path = join(directory, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}

function room(path: string): string {
  return relative(SRC, path).split("/")[0]!;
}

function imports(path: string): string[] {
  const text = readFileSync(path, "utf8");
  return [...text.matchAll(/from "(\.[^"?]+)(?:\?[^"]*)?"/g)].map((found) => resolve(dirname(path), found[1]!));
}

describe("rooms", () => {
  it("use only the rooms that they may", () => {
    const wrong = files(SRC)
      .filter((path) => room(path) in ALLOWED)
      .flatMap((path) => imports(path).map((target) => ({ path, target })))
      .filter(({ target }) => target.startsWith(SRC))
      .filter(({ path, target }) => room(path) !== room(target) && !ALLOWED[room(path)]!.includes(room(target)))
      .map(({ path, target }) => `${relative(SRC, path)} uses ${relative(SRC, target)}`);
    expect(wrong).toEqual([]);
  });

  it("have files of a size that one can read", () => {
    const long = files(SRC)
      .filter((path) => /\.tsx?$/.test(path) && room(path) !== "gen")
      .map((path) => ({ path: relative(SRC, path), lines: readFileSync(path, "utf8").split("\n").length }))
      .filter(({ lines }) => lines > 250);
    expect(long).toEqual([]);
  });
});
