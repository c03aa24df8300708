import { MiddleSnake, type Snake, type Stretch } from "./middle-snake.ts";
import { splitWords } from "./words.ts";

/** Words beyond which two texts are shown whole: comparing them would take too long. */
const MAX_WORDS = 8_000;

export type Fate = "same" | "removed" | "added";

/** A run of text with one fate; without the added ones they give the old text. */
export interface Run {
  readonly fate: Fate;
  readonly text: string;
}

/** The runs that lead from one text to another, compared word by word. Between two that stay, what goes stands before what comes. */
export function wordDifference(before: string, after: string): Run[] {
  const old = splitWords(before);
  const fresh = splitWords(after);
  if (old.length + fresh.length > MAX_WORDS) {
    const runs = new Runs();
    runs.add("removed", before);
    runs.add("added", after);
    return runs.finish();
  }
  return new WordDifference(old, fresh).runs();
}

class WordDifference {
  private readonly old: readonly string[];
  private readonly fresh: readonly string[];
  private readonly a: Int32Array;
  private readonly b: Int32Array;
  private readonly middle: MiddleSnake;
  private readonly found = new Runs();

  constructor(old: readonly string[], fresh: readonly string[]) {
    const numbers = new Map<string, number>();
    this.old = old;
    this.fresh = fresh;
    this.a = numbered(old, numbers);
    this.b = numbered(fresh, numbers);
    this.middle = new MiddleSnake(this.a, this.b);
  }

  runs(): Run[] {
    this.compare({ aFrom: 0, aTo: this.a.length, bFrom: 0, bTo: this.b.length });
    return this.found.finish();
  }

  private compare(stretch: Stretch): void {
    const snake = this.middle.find(stretch);
    if (snake === undefined || partsNothing(stretch, snake)) {
      this.oneByOne(stretch);
      return;
    }
    const { from, to, diagonal } = snake;
    this.compare({ ...stretch, aTo: from, bTo: from - diagonal });
    for (let i = from; i < to; i++) {
      this.found.add("same", this.old[i]!);
    }
    this.compare({ ...stretch, aFrom: to, bFrom: to - diagonal });
  }

  /** Of what no snake parts: keeps what is equal, else takes from the longer side. */
  private oneByOne({ aFrom, aTo, bFrom, bTo }: Stretch): void {
    let i = aFrom;
    let j = bFrom;
    while (i < aTo || j < bTo) {
      if (i < aTo && j < bTo && this.a[i] === this.b[j]) {
        this.found.add("same", this.old[i++]!);
        j++;
      } else if (aTo - aFrom > bTo - bFrom) {
        this.found.add("removed", this.old[i++]!);
      } else {
        this.found.add("added", this.fresh[j++]!);
      }
    }
  }
}

/** Whether a snake lies at an end, so that one part would be the whole again. */
function partsNothing({ aFrom, aTo, bFrom, bTo }: Stretch, { from, to, diagonal }: Snake): boolean {
  return (from === aTo && diagonal === aTo - bTo) || (to === aFrom && diagonal === aFrom - bFrom);
}

/** Words by number, so that they compare fast. */
function numbered(words: readonly string[], numbers: Map<string, number>): Int32Array {
  return Int32Array.from(words, (word) => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  });
}

/** Gathers words into runs. */
class Runs {
  private readonly runs: Run[] = [];
  private readonly texts: Record<Fate, string> = { same: "", removed: "", added: "" };

  add(fate: Fate, text: string): void {
    if (fate === "same") {
      this.flush("removed");
      this.flush("added");
    } else {
      this.flush("same");
    }
    this.texts[fate] += text;
  }

  finish(): Run[] {
    this.flush("same");
    this.flush("removed");
    this.flush("added");
    return this.runs;
  }

  private flush(fate: Fate): void {
    if (this.texts[fate] !== "") {
      this.runs.push({ fate, text: this.texts[fate] });
      this.texts[fate] = "";
    }
  }
}
