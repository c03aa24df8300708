import { type AppLanguage, LANGUAGES, preferred } from "../i18n/words.ts";

export const THEMES = ["system", "light", "dark"] as const;
export const WIDTHS = ["narrow", "medium", "wide"] as const;

/** What a reader chose of the look, and where the reading stands. Kept on this device only. */
export interface Preferences {
  readonly language: AppLanguage;
  readonly theme: (typeof THEMES)[number];
  /** 0 to 6; 2 is the browser's own size. */
  readonly size: number;
  readonly width: (typeof WIDTHS)[number];
  /** Latest first. */
  readonly searches: readonly string[];
  /** The work read last. */
  readonly last?: {
    readonly symbol: string;
    readonly section: string;
    readonly language: string;
    readonly title: string;
  };
}

export const SIZES = 6;
const KEY = "vademecum-preferences";
const MOST_SEARCHES = 12;

export function loadPreferences(storage: Storage, languages: readonly string[]): Preferences {
  const kept = parse(storage);
  return {
    language: LANGUAGES.find((known) => known === kept.language) ?? preferred(languages),
    theme: THEMES.find((theme) => theme === kept.theme) ?? "system",
    size: Number.isInteger(kept.size) ? Math.min(SIZES, Math.max(0, Number(kept.size))) : 2,
    width: WIDTHS.find((width) => width === kept.width) ?? "medium",
    searches: Array.isArray(kept.searches) ? kept.searches.filter((one) => typeof one === "string") : [],
    ...(kept.last === undefined ? {} : { last: kept.last }),
  };
}

/** A full or forbidden storage costs the choice's memory, nothing else. */
export function savePreferences(storage: Storage, preferences: Preferences): void {
  try {
    storage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // the choice holds until the page is closed
  }
}

/** With a search at the head; shorter beginnings of it, which typing left, fall out. */
export function withSearch(searches: readonly string[], text: string): readonly string[] {
  const others = searches.filter((one) => !text.startsWith(one));
  return [text, ...others].slice(0, MOST_SEARCHES);
}

/** Sets what styles follow on the page's root. */
export function dress(root: HTMLElement, preferences: Preferences, direction: string): void {
  root.lang = preferences.language;
  root.dir = direction;
  root.setAttribute("data-theme", preferences.theme);
  root.setAttribute("data-size", String(preferences.size));
  root.setAttribute("data-width", preferences.width);
}

function parse(storage: Storage): Partial<Preferences> {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? "{}");
    return typeof kept === "object" && kept !== null ? (kept as Partial<Preferences>) : {};
  } catch {
    return {};
  }
}
