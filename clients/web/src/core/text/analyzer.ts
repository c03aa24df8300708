import ar from "../../../../../proto/analysis/ar.txt?raw";
import common from "../../../../../proto/analysis/default.txt?raw";
import en from "../../../../../proto/analysis/en.txt?raw";
import es from "../../../../../proto/analysis/es.txt?raw";
import fr from "../../../../../proto/analysis/fr.txt?raw";
import ru from "../../../../../proto/analysis/ru.txt?raw";
import zh from "../../../../../proto/analysis/zh.txt?raw";
import type { CharClass } from "./char-rules.ts";
import { type LanguageRules, RulesReader } from "./rules-reader.ts";
import { WordScanner, type WordUse } from "./word-scanner.ts";

/** One step of an analysed text: a word, or a character of a script that is written without spaces. */
export interface Token {
  /** The folded word as it stands. */
  readonly word: string;
  /** The word without its affixes: what the index holds and a query looks for. */
  readonly term: string;
  /** Where it begins in the text, in UTF-16 code units. */
  readonly start: number;
  /** Where it ends, exclusive. */
  readonly end: number;
}

const LANGUAGES: Readonly<Record<string, string>> = { ar, en, es, fr, ru, zh };
const ANALYZERS = new Map<string, Analyzer>();

/** Turns text into tokens, by the rule of `docs/search.md`: the same tokens on every client. */
export class Analyzer {
  readonly #rules: LanguageRules;
  readonly #scanner: WordScanner;

  private constructor(rules: LanguageRules) {
    this.#rules = rules;
    this.#scanner = new WordScanner(rules);
  }

  /** The analyzer of a language (BCP 47), chosen by its primary subtag; a general one where none fits. */
  static forLanguage(language: string): Analyzer {
    const subtag = language.split("-", 1)[0]!;
    const name = Object.hasOwn(LANGUAGES, subtag) ? subtag : "";
    let analyzer = ANALYZERS.get(name);
    if (!analyzer) {
      analyzer = new Analyzer(
        new RulesReader()
          .read(common)
          .read(LANGUAGES[name] ?? "")
          .rules(),
      );
      ANALYZERS.set(name, analyzer);
    }
    return analyzer;
  }

  /** The tokens of a text, in order; neighbours of a phrase are neighbours in the list. */
  analyze(text: string): Token[] {
    const tokens: Token[] = [];
    this.eachWord(text, (word, start, end) => tokens.push({ word, term: this.termOf(word), start, end }));
    return tokens;
  }

  /** Hands on the words of a text, for who knows their terms. */
  eachWord(text: string, use: WordUse): void {
    this.#scanner.scan(text, use);
  }

  /** The class that all characters of a text have; nothing where they differ. */
  onlyClass(text: string): CharClass | undefined {
    const [first, ...others] = [...text].map((whole) => this.#rules.chars.classOf(whole.codePointAt(0)!));
    return others.every((other) => other === first) ? first : undefined;
  }

  /** The term of a folded word. */
  termOf(word: string): string {
    let term = word;
    for (const pass of this.#rules.passes) {
      term = pass.apply(term);
    }
    return term;
  }
}
