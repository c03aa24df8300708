import { CharClass } from "./char-rules.ts";
import type { LanguageRules } from "./rules-reader.ts";

/** Takes a folded word and where it stands in its text, in UTF-16 code units; the end is exclusive. */
export type WordUse = (word: string, start: number, end: number) => void;

/** Longest word and term, in UTF-16 code units; what is longer is cut. */
const MAX_WORD = 64;
/** Words beyond which what was folded is forgotten. */
const MOST_FOLDED = 1 << 16;

/** Cuts texts into words. Knows again what it folded before, which is most of any text. */
export class WordScanner {
  readonly #rules: LanguageRules;
  readonly #folded = new Map<string, string>();

  constructor(rules: LanguageRules) {
    this.#rules = rules;
  }

  /** Walks one text once. */
  scan(text: string, use: WordUse): void {
    new Walk(this.#rules, this, text, use).run();
  }

  /** Folds and cuts a word. */
  word(raw: string): string {
    let word = this.#folded.get(raw);
    if (word === undefined) {
      if (this.#folded.size >= MOST_FOLDED) {
        this.#folded.clear();
      }
      word = cap(this.#rules.chars.fold(raw));
      this.#folded.set(raw, word);
    }
    return word;
  }
}

/** Cuts an overlong word, never inside a surrogate pair. */
function cap(word: string): string {
  if (word.length <= MAX_WORD) {
    return word;
  }
  const last = word.charCodeAt(MAX_WORD - 1);
  return word.slice(0, last >= 0xd800 && last < 0xdc00 ? MAX_WORD - 1 : MAX_WORD);
}

class Walk {
  readonly #rules: LanguageRules;
  readonly #scanner: WordScanner;
  readonly #text: string;
  readonly #use: WordUse;
  /** Where the open word begins; -1 when none is open. */
  #start = -1;
  #end = 0;
  #isSign = false;
  #afterApostrophe = false;

  constructor(rules: LanguageRules, scanner: WordScanner, text: string, use: WordUse) {
    this.#rules = rules;
    this.#scanner = scanner;
    this.#text = text;
    this.#use = use;
  }

  run(): void {
    const { chars } = this.#rules;
    for (let at = 0, next = 0; at < this.#text.length; at = next) {
      const codePoint = this.#text.codePointAt(at)!;
      next = at + (codePoint > 0xffff ? 2 : 1);
      const charClass = chars.classOf(codePoint);
      if (charClass === CharClass.word && this.#start >= 0 && !this.#isSign) {
        this.#end = next;
      } else {
        this.#take(charClass, at, next);
      }
    }
    this.#endWord(false);
  }

  #take(charClass: CharClass, start: number, end: number): void {
    switch (charClass) {
      case CharClass.word:
        this.#open(this.#isSign, start, end);
        break;
      case CharClass.sign:
        this.#open(true, start, end);
        this.#isSign = true;
        break;
      case CharClass.dropped:
        this.#end = end;
        break;
      case CharClass.apostrophe:
        this.#apostrophe();
        break;
      default:
        this.#part();
    }
  }

  #open(parted: boolean, start: number, end: number): void {
    if (parted) {
      this.#part();
    }
    this.#start = start;
    this.#end = end;
  }

  #apostrophe(): void {
    const afterWord = this.#start >= 0;
    this.#endWord(true);
    this.#afterApostrophe = afterWord;
  }

  #part(): void {
    this.#endWord(false);
    this.#afterApostrophe = false;
  }

  #endWord(beforeApostrophe: boolean): void {
    if (this.#start >= 0) {
      const word = this.#scanner.word(this.#text.slice(this.#start, this.#end));
      const vanishes =
        (beforeApostrophe && this.#rules.elided.has(word)) ||
        (this.#afterApostrophe && this.#rules.enclitics.has(word));
      if (!vanishes && word !== "") {
        this.#use(word, this.#start, this.#end);
      }
    }
    this.#start = -1;
    this.#isSign = false;
  }
}
