import { describe, expect, it } from "vitest";
import { en, type Key } from "../../src/ui/i18n/en.ts";
import { direction, LANGUAGES, preferred, words } from "../../src/ui/i18n/words.ts";

const OTHERS = LANGUAGES.filter((language) => language !== "en");

async function messages(language: string): Promise<Record<Key, unknown>> {
  const module = (await import(`../../src/ui/i18n/${language}.ts`)) as Record<string, Record<Key, unknown>>;
  return module[language]!;
}

function blanks(message: unknown): string[] {
  const text = typeof message === "string" ? message : (message as { other: string }).other;
  return [...text.matchAll(/\{\w+\}/g)].map((found) => found[0]).sort();
}

describe.each(OTHERS)("the words in %s", (language) => {
  it("say all that is said in English, and nothing else", async () => {
    expect(Object.keys(await messages(language)).sort()).toEqual(Object.keys(en).sort());
  });

  it("have the same blanks to fill in", async () => {
    const own = await messages(language);
    for (const key of Object.keys(en) as Key[]) {
      expect(blanks(own[key]), `${language} ${key}`).toEqual(blanks(en[key]));
    }
  });

  it("are translated", async () => {
    const own = await messages(language);
    const same = (Object.keys(en) as Key[]).filter((key) => JSON.stringify(own[key]) === JSON.stringify(en[key]));
    expect(same.length, same.join(" ")).toBeLessThan(12);
  });

  it("have a form for each kind of number of the language", async () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const own = (await messages(language))["library.count"] as Record<string, string>;
    const whole = forms.filter((form) => form !== "many" || !["fr", "es"].includes(language));
    expect(Object.keys(own)).toEqual(expect.arrayContaining(whole));
  });
});

describe("words", () => {
  it("count by the rules of their language", async () => {
    expect((await words("ru")).count("library.count", 3)).toBe("3 документа");
    expect((await words("ru")).count("library.count", 21)).toBe("21 документ");
    expect((await words("ar")).count("library.count", 2)).toBe("وثيقتان");
    expect((await words("en")).count("library.count", 1)).toBe("1 document");
  });

  it("say sizes, dates and how long ago", async () => {
    const spoken = await words("fr");
    expect(spoken.size(1_234_000)).toMatch(/1,2\sMo/);
    expect(spoken.dateOf("2026-03-02")).toBe("2 mars 2026");
    expect(spoken.dateOf("soon")).toBe("soon");
    expect(spoken.ago(0, 2 * 3600_000)).toBe("il y a 2 heures");
  });

  it("are chosen by the device's languages", () => {
    expect(preferred(["pt-BR", "zh-Hant-TW", "en"])).toBe("zh");
    expect(preferred(["pt"])).toBe("en");
  });

  it("know which languages are written from the right", () => {
    expect(direction("ar")).toBe("rtl");
    expect(direction("zh")).toBe("ltr");
  });
});
