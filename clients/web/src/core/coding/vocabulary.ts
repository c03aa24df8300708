import { CLASSES, type TokenClass } from "./token-rule.ts";

/** The token that ends a text. */
export const END = 0;

/** A token that is not in the vocabulary, spelled behind. */
export const SPELLED = 1;

/** The first token that has a spelling of its own. */
export const FIRST_TOKEN = 2;

/** Numbers are below. */
const MOST = 1 << 20;

/** From so many on a token is a context of its own. */
const FREQUENT = 300;

/**
 * The tokens met so far, numbered in order of appearance, and how often each another was coded after it. When it
 * is full, further tokens are spelled each time.
 */
export class Vocabulary {
  private classes = new Uint8Array(1 << 11);
  private counts = new Int32Array(1 << 11);

  /** Numbers so far; every token's is below. */
  size = FIRST_TOKEN;

  isFull(): boolean {
    return this.size === MOST;
  }

  /** Gives a token the next number. */
  add(tokenClass: TokenClass): number {
    if (this.size === this.classes.length) {
      this.grow();
    }
    this.classes[this.size] = tokenClass;
    return this.size++;
  }

  private grow(): void {
    const classes = new Uint8Array(2 * this.size);
    const counts = new Int32Array(2 * this.size);
    classes.set(this.classes);
    counts.set(this.counts);
    this.classes = classes;
    this.counts = counts;
  }

  /** Says what a token below the first counts as. */
  classOf(token: number, tokenClass: TokenClass): void {
    this.classes[token] = tokenClass;
  }

  /** Says that what follows a token was coded after it. */
  followed(token: number): void {
    this.counts[token]!++;
  }

  class(token: number): number {
    return this.classes[token]!;
  }

  /** What the odds of the token after this one are kept by. */
  context(token: number): number {
    return this.counts[token]! >= FREQUENT ? token + CLASSES : this.classes[token]!;
  }
}
