import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SearchQuery } from "../src/library/search.ts";
import type { LibraryServer } from "../test/update/library-server.ts";
import { Texts } from "./texts.ts";

const PARAGRAPHS = 200;
/** The part of made-up documents that is in Chinese. */
const CHINESE = 0.2;
/** Characters from which a text is not joined with the next. */
const LARGE = 30_000;
const HEAD = "International Field Council\n\nDistr.: General\n2 March 2027";

/** The documents of the large library: made up, or real texts in English beside made-up ones in Chinese. */
export class Documents {
  readonly #english: readonly string[];
  readonly #chinese: readonly string[];

  /** @param folder of UTF-8 texts in English, with all below it; made-up ones where none is given */
  constructor(sections: number, folder: string | undefined) {
    const count = Math.round((sections * CHINESE) / PARAGRAPHS);
    const chinese = Texts.chinese();
    this.#chinese = Array.from({ length: count }, () => body(chinese));
    if (folder === undefined) {
      const english = Texts.english();
      const others = Math.round(sections / PARAGRAPHS) - count;
      this.#english = Array.from({ length: others }, () => body(english));
    } else {
      this.#english = read(folder);
    }
  }

  async publish(server: LibraryServer): Promise<void> {
    await server.create("large");
    await server.importArchive("large", "en", named(this.#english, "EN", "en"));
    await server.importArchive("large", "zh", named(this.#chinese, "ZH", "zh"));
    await server.publish("large", "First");
  }

  /** Publishes an edition in which the longest line of one document reads otherwise. */
  async correct(server: LibraryServer, round: number): Promise<void> {
    const number = Math.floor((this.#english.length * round) / 32);
    const text = this.#english[number]!;
    const longest = text.split("\n").reduce((a, b) => (b.length > a.length ? b : a));
    const changed = text.replace(longest, longest.replace(/\p{L}{3,}/u, `corrected${round}`));
    await server.importText("large", `en-${number + 1}.en.txt`, headed("EN", number, changed));
    await server.publish("large", `Correction ${round}`);
  }

  /** Queries as they are typed: each beginning, of two characters and more, of one to three words. */
  typed(): SearchQuery[] {
    const random = Texts.english();
    const wanted = Array.from({ length: 24 }, (_, index) =>
      index % 6 === 5
        ? some(this.#chinese, random, 2 + (index % 3), "")
        : some(this.#english, random, 1 + (index % 3), " "),
    );
    return wanted
      .flatMap((text) => Array.from({ length: text.length - 1 }, (_, end) => text.slice(0, end + 2)))
      .map((text) => ({ text, typing: true, limit: 20 }));
  }
}

function body(texts: Texts): string {
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, index) => `${index + 1}. ${texts.sentence(18)}.\n`);
  return `${texts.sentence(4)}\n\n${paragraphs.join("\n")}`;
}

function headed(series: string, index: number, text: string): string {
  return `VDM/${series}/${index + 1}\n\n${HEAD}\n\n${text}`;
}

function named(texts: readonly string[], series: string, language: string): [string, string][] {
  return texts.map((text, i) => [`${language}-${i + 1}.${language}.txt`, headed(series, i, text)]);
}

/** All texts below a folder, small ones joined. */
function read(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".txt"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const joined: string[] = [];
  for (const text of paths.map((path) => readFileSync(path, "utf8"))) {
    const last = joined.at(-1);
    if (last === undefined || last.length > LARGE) {
      joined.push(text);
    } else {
      joined[joined.length - 1] = `${last}\n\n${text}`;
    }
  }
  return joined;
}

/** Some neighbouring words, or signs of Chinese, of a text taken by chance. */
function some(texts: readonly string[], random: Texts, count: number, between: string): string {
  const text = texts[Math.floor(random.chance() * texts.length)]!;
  const words = text.match(between === "" ? /\p{Script=Han}/gu : /\p{L}+/gu) ?? [];
  const first = Math.floor(random.chance() * Math.max(1, words.length - count));
  return words
    .slice(first, first + count)
    .join(between)
    .toLowerCase();
}
