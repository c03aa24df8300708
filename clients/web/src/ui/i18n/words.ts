import { en, type Messages, type PluralKey, type TextKey } from "./en.ts";

/** The languages that the app speaks. */
export const LANGUAGES = ["ar", "zh", "en", "fr", "ru", "es"] as const;
export type AppLanguage = (typeof LANGUAGES)[number];

type Values = Readonly<Record<string, string | number>>;

/** Everything that is said in one language: messages, numbers, dates, sizes. */
export class Words {
  readonly language: AppLanguage;
  readonly #messages: Messages;
  readonly #plural: Intl.PluralRules;
  readonly #number: Intl.NumberFormat;
  readonly #names: Intl.DisplayNames;

  constructor(language: AppLanguage, messages: Messages) {
    this.language = language;
    this.#messages = messages;
    this.#plural = new Intl.PluralRules(language);
    this.#number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
    this.#names = new Intl.DisplayNames([language], { type: "language" });
  }

  get direction(): "rtl" | "ltr" {
    return direction(this.language);
  }

  say(key: TextKey, values: Values = {}): string {
    return fill(this.#messages[key], values);
  }

  count(key: PluralKey, n: number): string {
    const forms = this.#messages[key];
    return fill(forms[this.#plural.select(n)] ?? forms.other, { n: this.#number.format(n) });
  }

  /** In units of 1,000, as stores of phones count. */
  size(bytes: number): string {
    const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
    let value = bytes;
    let unit = 0;
    while (value >= 1000 && unit < units.length - 1) {
      value /= 1000;
      unit++;
    }
    const digits = unit > 1 && value < 10 ? 1 : 0;
    const style = { style: "unit", unit: units[unit]!, unitDisplay: unit === 0 ? "long" : "short" } as const;
    return new Intl.NumberFormat(this.language, { ...style, maximumFractionDigits: digits }).format(value);
  }

  date(time: number): string {
    return new Intl.DateTimeFormat(this.language, { dateStyle: "long" }).format(time);
  }

  /** A date as documents bear it, `2026-03-02`; what is none is given as it is. */
  dateOf(iso: string): string {
    const time = Date.parse(`${iso}T12:00:00Z`);
    return Number.isNaN(time) ? iso : this.date(time);
  }

  ago(time: number, now: number): string {
    const format = new Intl.RelativeTimeFormat(this.language, { numeric: "auto" });
    const minutes = Math.round((now - time) / 60_000);
    if (minutes < 60) {
      return format.format(-Math.max(0, minutes), "minute");
    }
    return minutes < 48 * 60
      ? format.format(-Math.round(minutes / 60), "hour")
      : format.format(-Math.round(minutes / 1440), "day");
  }

  /** A language's name in this one. */
  languageName(tag: string): string {
    return this.#names.of(tag) ?? tag;
  }
}

/** A language's name in itself, as people look for it. */
export function ownName(tag: string): string {
  return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
}

export function direction(language: string): "rtl" | "ltr" {
  return /^(ar|fa|he|ps|ur|dv|syr|yi)\b/.test(language) ? "rtl" : "ltr";
}

/** The first of the device's languages that the app speaks. */
export function preferred(languages: readonly string[]): AppLanguage {
  const wanted = languages.map((tag) => tag.split("-")[0]);
  return wanted.map((tag) => LANGUAGES.find((known) => known === tag)).find((found) => found !== undefined) ?? "en";
}

/** A language's words; all but English are fetched when they are first wanted. */
export async function words(language: AppLanguage): Promise<Words> {
  return new Words(language, await MESSAGES[language]());
}

const MESSAGES: Readonly<Record<AppLanguage, () => Promise<Messages>>> = {
  ar: async () => (await import("./ar.ts")).ar,
  zh: async () => (await import("./zh.ts")).zh,
  en: async () => en,
  fr: async () => (await import("./fr.ts")).fr,
  ru: async () => (await import("./ru.ts")).ru,
  es: async () => (await import("./es.ts")).es,
};

function fill(message: string, values: Values): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
