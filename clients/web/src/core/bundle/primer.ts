import ar from "../../../../../proto/primer/ar.txt?raw";
import en from "../../../../../proto/primer/en.txt?raw";
import es from "../../../../../proto/primer/es.txt?raw";
import fr from "../../../../../proto/primer/fr.txt?raw";
import ru from "../../../../../proto/primer/ru.txt?raw";
import zh from "../../../../../proto/primer/zh.txt?raw";
import { MalformedBundleError } from "./bundle-error.ts";

const NONE = 0;
const FIRST = 1;
const FIRST_TEXTS: ReadonlyMap<string, string> = new Map(Object.entries({ ar, en, es, fr, ru, zh }));

/** Common words of a language, which prime the coder of a bundle whose header has this number, so that it need not spell them. */
export function primerTexts(number: number, language: string): readonly string[] {
  if (number === NONE) {
    return [];
  }
  const lines = FIRST_TEXTS.get(language);
  if (number !== FIRST || lines === undefined) {
    throw new MalformedBundleError(
      `the file needs common words of ${language} that this version lacks; update the app`,
    );
  }
  return lines.replace(/\n$/, "").split("\n");
}
