import { readFileSync } from "node:fs";
import type { Primers } from "../../src/core/bundle/primer.ts";

/** What comes with the app, from the project's files. */
export const PRIMERS: Primers = new Map(
  ["ar", "en", "es", "fr", "ru", "zh"].map((language) => [
    language,
    readFileSync(new URL(`../../../../proto/primer/${language}.txt`, import.meta.url), "utf8"),
  ]),
);
