import { MalformedBundleError } from "./bundle-error.ts";

const NONE = 0;
const FIRST = 1;

/** By language, its common words: the texts of proto/primer, a line each. */
export type Primers = ReadonlyMap<string, string>;

/** Common words of a language, which prime the coder of a bundle whose header has this number, so that it need not spell them. */
export function primerTexts(primers: Primers, number: number, language: string): readonly string[] {
  if (number === NONE) {
    return [];
  }
  const lines = primers.get(language);
  if (number !== FIRST || lines === undefined) {
    throw new MalformedBundleError(
      `the file needs common words of ${language} that this version lacks; update the app`,
    );
  }
  return lines.replace(/\n$/, "").split("\n");
}
