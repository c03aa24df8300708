import type { DecisionReader } from "./decision-reader.ts";
import { Distances } from "./distances.ts";
import { MalformedCodeError } from "./malformed-code-error.ts";
import {
  AFTER_MATCH,
  AFTER_REPEAT,
  AFTER_TOKEN,
  FIRST_MATCH,
  LONG_MATCH,
  MatchModel,
  SHORTEST,
  TOKEN_STEP,
} from "./match-model.ts";
import { SpellingModel } from "./spelling-model.ts";
import type { TextBuffer } from "./text-buffer.ts";
import { TextPieces } from "./text-pieces.ts";
import { TokenModel } from "./token-model.ts";
import { TOKEN_CLASSES, type TokenClass, tokenClass, tokenEnd } from "./token-rule.ts";
import { END, FIRST_TOKEN, SPELLED, Vocabulary } from "./vocabulary.ts";
import { Words } from "./words.ts";

/** Ends the spelling of a token: no byte of UTF-8. */
const SPELLING_END = 0xff;
const LONGEST_SPELLING = 255;

const UTF_8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const TO_UTF_8 = new TextEncoder();

/** Reads texts by tokens and matches among them, with all that both sides know of the tokens so far. */
export class TextReader {
  private readonly reader: DecisionReader;
  private readonly vocabulary = new Vocabulary();
  private readonly tokens: TokenModel;
  private readonly matches = new MatchModel();
  private readonly spelling: SpellingModel;
  private readonly words = new Words();
  private readonly buffer: TextBuffer;
  private readonly spelled = new Uint8Array(LONGEST_SPELLING);

  /** The row of all tokens so far, as far back as matches go. */
  private readonly history: Int32Array;
  private readonly mask: number;
  private count = 0;
  private last = END;

  private readonly distances = new Distances();
  private state = AFTER_TOKEN;

  /** What is left of a match behind the end of a text. */
  private left = 0;
  private textStart = 0;
  private readonly primers: number[] = [];

  /** @param window tokens that matches reach back at most, a power of two */
  constructor(reader: DecisionReader, window: number, buffer: TextBuffer) {
    const bits = 31 - Math.clz32(window);
    this.reader = reader;
    this.tokens = new TokenModel(bits);
    this.spelling = new SpellingModel(bits);
    this.history = new Int32Array(window);
    this.mask = window - 1;
    this.buffer = buffer;
    this.vocabulary.classOf(END, TOKEN_CLASSES.end);
    this.vocabulary.classOf(SPELLED, TOKEN_CLASSES.small);
  }

  /** Lets the texts to come draw on these, as the writer did. */
  prime(texts: Iterable<string>): void {
    const numbers = new Map<string, number>();
    for (const text of texts) {
      this.primers.push(this.count);
      for (let from = 0; from < text.length; ) {
        const end = tokenEnd(text, from);
        this.remember(this.primed(text.slice(from, end), numbers));
        from = end;
      }
      this.remember(END);
    }
  }

  private primed(token: string, numbers: Map<string, number>): number {
    const known = numbers.get(token);
    if (known !== undefined || this.vocabulary.isFull()) {
      return known ?? SPELLED;
    }
    const word = TO_UTF_8.encode(token);
    const number = this.add(tokenClass(token), word, word.length);
    numbers.set(token, number);
    return number;
  }

  /**
   * Says that the next text is much like one of those that primed, as the writer did.
   *
   * @param primer index of the text; nothing where there is none
   */
  near(primer: number | undefined): void {
    if (primer !== undefined && this.left === 0) {
      this.distances.push(this.count - this.primers[primer]! - 1);
    }
  }

  /** The next text. */
  text(): string {
    this.buffer.clear();
    this.textStart = this.count;
    let more = this.left === 0 || this.copied();
    while (more) {
      more = this.next();
    }
    return this.buffer.take();
  }

  /** The pieces of the last text; none where the window is too small for them. */
  pieces(): TextPieces {
    const size = this.count - this.textStart - 1;
    if (size > this.mask) {
      return TextPieces.NONE;
    }
    const numbers = new Int32Array(size);
    for (let i = 0; i < size; i++) {
      const number = this.history[(this.textStart + i) & this.mask]!;
      if (number === SPELLED) {
        return TextPieces.NONE;
      }
      numbers[i] = number;
    }
    return new TextPieces(numbers, this.words);
  }

  /** Takes the next step; false when the text has ended. */
  private next(): boolean {
    const step = this.matches.step(this.reader, this.state, this.vocabulary.class(this.last));
    return step === TOKEN_STEP ? this.token() : this.match(step);
  }

  private token(): boolean {
    const token = this.tokens.read(this.reader, this.vocabulary.context(this.last));
    this.state = AFTER_TOKEN;
    this.vocabulary.followed(this.last);
    if (token >= this.vocabulary.size) {
      throw new MalformedCodeError("a word is named that was not met");
    }
    if (token === SPELLED) {
      this.remember(this.spell());
      return true;
    }
    this.remember(token);
    if (token !== END) {
      this.words.append(token, this.buffer);
    }
    return token !== END;
  }

  private match(step: number): boolean {
    if (step < FIRST_MATCH) {
      this.left = this.matches.repeatLength(this.reader);
      this.distances.repeat(step - 1);
      this.state = AFTER_REPEAT;
    } else {
      this.left = step === LONG_MATCH ? this.matches.longLength(this.reader) : step - FIRST_MATCH + SHORTEST;
      this.distances.push(this.matches.distance(this.reader, this.left));
      this.state = AFTER_MATCH;
    }
    const distance = this.distances.latest();
    if (distance < 0 || distance >= this.count || distance > this.mask) {
      throw new MalformedCodeError("words are named before the first");
    }
    return this.copied();
  }

  /** Goes on with a match, to the end of the text at most; false when the text has ended. */
  private copied(): boolean {
    const { history, mask, words, buffer } = this;
    const end = this.count + this.left;
    const distance = this.distances.latest() + 1;
    let to = this.count;
    let token = SPELLED;
    while (to !== end && token !== END) {
      token = history[(to - distance) & mask]!;
      history[to++ & mask] = token;
      if (token >= FIRST_TOKEN) {
        words.append(token, buffer);
      } else if (token === SPELLED) {
        throw new MalformedCodeError("a word is named that was not kept");
      }
    }
    this.left = end - to;
    this.count = to;
    this.last = token;
    return token !== END;
  }

  private spell(): number {
    const { spelled } = this;
    let size = 0;
    let before = 0;
    let next = this.spelling.read(this.reader, 0, 0);
    while (next !== SPELLING_END) {
      if (size === LONGEST_SPELLING) {
        throw new MalformedCodeError("a word is too long");
      }
      spelled[size++] = next;
      before = (before << 8) | next;
      next = this.spelling.read(this.reader, size, before);
    }
    const found = classOfSpelling(spelled.subarray(0, size));
    this.buffer.append(spelled, 0, size);
    return this.vocabulary.isFull() ? SPELLED : this.add(found, spelled, size);
  }

  private add(found: TokenClass, word: Uint8Array, size: number): number {
    this.words.add(word, size);
    return this.vocabulary.add(found);
  }

  private remember(token: number): void {
    this.history[this.count++ & this.mask] = token;
    this.last = token;
  }
}

function classOfSpelling(word: Uint8Array): TokenClass {
  if (word.length === 0) {
    throw new MalformedCodeError("a word is empty");
  }
  try {
    return tokenClass(UTF_8.decode(word));
  } catch {
    throw new MalformedCodeError("a word is no text");
  }
}
