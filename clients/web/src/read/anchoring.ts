import type { Annotation } from "../library/annotation.ts";
import { findPhrase, inContext, type Phrase, type Stretch } from "./phrase-search.ts";

/** What anchoring needs of a section that is here. */
export interface PlacedText {
  readonly id: string;
  readonly text: string;
}

/** Where an annotation stands now; a whole section from 0 to 0. */
export type Place =
  | { readonly place: "exact" | "moved"; readonly section: string; readonly start: number; readonly end: number }
  | { readonly place: "gone" };

const GONE: Place = { place: "gone" };

/**
 * Finds the place of an annotation in a work as it is here. A phrase is never put on other words: what is found
 * reads the same but for spaces and case, where its surroundings tell that it is the one meant; else it is gone.
 *
 * 1. The very place, in its context. 2. The same words in the section, best in context, then nearest. 3. The same
 * words but for spaces and case. 4. The same words, once and in context, in one other section: of a paragraph that
 * was cut in two, or that came under another id.
 */
export function place(annotation: Annotation, sections: readonly PlacedText[]): Place {
  const home = sections.find((section) => section.id === annotation.section);
  const { phrase } = annotation;
  if (phrase === undefined) {
    return home === undefined || home.text === "" ? GONE : { place: "exact", section: home.id, start: 0, end: 0 };
  }
  const found = home === undefined ? undefined : inSection(home.text, phrase);
  if (home !== undefined && found !== undefined) {
    return { place: found.start === phrase.start ? "exact" : "moved", section: home.id, ...found };
  }
  return elsewhere(annotation.section, phrase, sections);
}

function inSection(text: string, phrase: Phrase): Stretch | undefined {
  const at = { start: phrase.start, end: phrase.start + phrase.text.length };
  const stands = phrase.text !== "" && text.startsWith(phrase.text, at.start);
  const contextStands =
    text.slice(0, at.start).endsWith(phrase.before) &&
    text.startsWith(phrase.after, at.end) &&
    inContext(text, at, phrase);
  return stands && contextStands ? at : findPhrase(text, phrase);
}

function elsewhere(home: string, phrase: Phrase, sections: readonly PlacedText[]): Place {
  const found = sections
    .filter((section) => section.id !== home && section.text.includes(phrase.text))
    .map((section) => ({ section, at: findPhrase(section.text, phrase) }))
    .filter(({ section, at }) => at !== undefined && inContext(section.text, at, phrase));
  const only = found.length === 1 ? found[0] : undefined;
  return only?.at === undefined ? GONE : { place: "moved", section: only.section.id, ...only.at };
}
