import { en, type TextKey } from "../i18n/en.ts";
import type { Words } from "../i18n/words.ts";

/** To whom a document is handed out; as it says itself where there is no word for it. */
export function distributionName(distribution: string, words: Words): string {
  const key = `distribution.${distribution}`;
  return key in en ? words.say(key as TextKey) : distribution;
}

/** A kind of work in the reader's language, where there is a word for it. */
export function kindName(kind: string, words: Words): string {
  const key = `kind.${kind}`;
  return words.say(key in en ? (key as TextKey) : "kind.other");
}
