import { type Affix, AffixPass, parseAffix } from "./affix-pass.ts";
import { CharClass, CharRules } from "./char-rules.ts";

/** All that analysis knows of a language. */
export interface LanguageRules {
  readonly chars: CharRules;
  /** Words that vanish before an apostrophe. */
  readonly elided: ReadonlySet<string>;
  /** Words that vanish after a word and an apostrophe. */
  readonly enclitics: ReadonlySet<string>;
  /** Affixes, in the order in which they are taken off. */
  readonly passes: readonly AffixPass[];
}

const CODE_POINTS = 0x32400;
const CLASSES: Readonly<Record<string, CharClass>> = {
  drop: CharClass.dropped,
  apostrophe: CharClass.apostrophe,
  sign: CharClass.sign,
  word: CharClass.word,
};

/** Reads the lines of `proto/analysis`; later lines win over earlier ones. */
export class RulesReader {
  readonly #classes = new Uint8Array(CODE_POINTS);
  readonly #folds = new Map<number, string>();
  readonly #elided = new Set<string>();
  readonly #enclitics = new Set<string>();
  readonly #prefixes = new Map<number, Affix[]>();
  readonly #suffixes = new Map<number, Affix[]>();

  /** Takes one file's text. */
  read(file: string): this {
    for (const line of file.split("\n")) {
      if (line !== "" && !line.startsWith("#")) {
        this.#line(line);
      }
    }
    return this;
  }

  rules(): LanguageRules {
    const passes = new Map<number, AffixPass>();
    for (const [pass, affixes] of this.#prefixes) {
      passes.set(pass, new AffixPass(false, affixes));
    }
    for (const [pass, affixes] of this.#suffixes) {
      passes.set(pass, new AffixPass(true, affixes));
    }
    if (passes.size !== this.#prefixes.size + this.#suffixes.size) {
      throw new Error("analysis data: a pass of affixes has both prefixes and suffixes");
    }
    const ordered = [...passes].sort(([a], [b]) => a - b).map(([, pass]) => pass);
    const chars = new CharRules(this.#classes, this.#folds);
    return { chars, elided: this.#elided, enclitics: this.#enclitics, passes: ordered };
  }

  #line(line: string): void {
    const [verb = "", ...values] = line.split(" ");
    const charClass = CLASSES[verb];
    if (charClass !== undefined) {
      for (const value of values) {
        const [first, last] = range(value);
        this.#classes.fill(charClass, first, last + 1);
      }
    } else if (!this.#folding(verb, values) && !this.#wordRule(verb, values)) {
      throw new Error(`analysis data: unknown line '${line}'`);
    }
  }

  #folding(verb: string, values: readonly string[]): boolean {
    const [what = "", to = ""] = values;
    switch (verb) {
      case "fold":
        this.#folds.set(what.codePointAt(0)!, to);
        return true;
      case "run":
        values.slice(1).forEach((folded, i) => {
          this.#folds.set(Number.parseInt(what, 16) + i, folded);
        });
        return true;
      case "shift":
        this.#shift(range(what), Number.parseInt(to, 16), 1);
        return true;
      case "pairs":
        this.#shift(range(what), range(what)[0] + 1, 2);
        return true;
      default:
        return false;
    }
  }

  #shift([first, last]: readonly [number, number], to: number, step: number): void {
    const end = step === 2 ? last - 1 : last;
    for (let i = first; i <= end; i += step) {
      this.#folds.set(i, String.fromCodePoint(to + i - first));
    }
  }

  #wordRule(verb: string, values: readonly string[]): boolean {
    switch (verb) {
      case "elide":
        addAll(this.#elided, values);
        return true;
      case "enclitic":
        addAll(this.#enclitics, values);
        return true;
      case "prefix":
        addAffixes(this.#prefixes, values);
        return true;
      case "suffix":
        addAffixes(this.#suffixes, values);
        return true;
      default:
        return false;
    }
  }
}

function addAll(words: Set<string>, values: readonly string[]): void {
  for (const value of values) {
    words.add(value);
  }
}

function addAffixes(passes: Map<number, Affix[]>, [pass, minStem, ...entries]: readonly string[]): void {
  const affixes = passes.get(Number(pass)) ?? [];
  passes.set(Number(pass), affixes);
  affixes.push(...entries.map((entry) => parseAffix(entry, Number(minStem))));
}

/** Both ends are included. */
function range(text: string): readonly [number, number] {
  const [first = "", last = first] = text.split("-");
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}
