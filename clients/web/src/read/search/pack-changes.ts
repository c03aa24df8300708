import type { TextPieces } from "../../core/coding/text-pieces.ts";
import { Analyzer } from "../../core/text/analyzer.ts";
import { PieceWords } from "../../core/text/piece-words.ts";
import { lengthCode } from "../../core/text/relevance.ts";
import type { Database } from "../../store/database.ts";
import { lastOfEach } from "./arrivals.ts";
import { HeldWords } from "./held-words.ts";
import { NormTable } from "./norm-table.ts";
import { allStatistics, type PackStatistics, writeStatistics } from "./pack-statistics.ts";
import { PostingMerge } from "./posting-merge.ts";
import { PostingTable } from "./posting-table.ts";
import { IndexMismatchError, SearchError } from "./search-error.ts";
import { WordTable } from "./word-table.ts";

/** Changes of one pack's index, held until they are flushed. */
export class PackChanges {
  readonly language: string;
  readonly #database: Database;
  readonly #pack: number;
  readonly #analyzer: Analyzer;
  readonly #words: HeldWords;
  readonly #pieceWords: PieceWords;
  readonly #norms: NormTable;
  /** The numbers of the words of the text at hand. */
  readonly #found: number[] = [];
  #texts = 0;
  #sections = 0;
  #tokens = 0;
  /** Nothing of the pack is written yet. */
  #empty: boolean;
  /** All that is held comes behind all that is written. */
  #appends: boolean;
  #highest = -1;

  constructor(database: Database, pack: number, language: string) {
    const known = allStatistics(database).get(pack);
    if (known && known.language !== language) {
      throw new SearchError(`pack ${pack} is in ${known.language}, a section of it in ${language}`);
    }
    this.language = language;
    this.#database = database;
    this.#pack = pack;
    this.#analyzer = Analyzer.forLanguage(language);
    this.#words = new HeldWords(this.#analyzer);
    this.#pieceWords = new PieceWords(this.#analyzer, (word) => this.#words.number(word));
    this.#norms = new NormTable(database, pack);
    this.#empty = known === undefined;
    this.#appends = this.#empty;
  }

  /** Roughly what is held, in bytes. */
  heapBytes(): number {
    return this.#words.heapBytes();
  }

  /** @param pieces what the text was said in, where that is at hand */
  add(section: number, text: string, kind: number, pieces: TextPieces | undefined): void {
    const count =
      pieces && pieces.numbers.length > 0 ? this.#pieceWords.find(pieces, this.#found) : this.#analyze(text);
    if (count === 0) {
      return;
    }
    if (this.#norms.lengthCode(section) !== 0) {
      throw new IndexMismatchError(section, "is in the index already");
    }
    this.#norms.set(section, lengthCode(count), kind);
    this.#appends &&= section > this.#highest;
    this.#highest = Math.max(this.#highest, section);
    this.#tally(1, count);
    for (let i = 0; i < count; i++) {
      this.#words.add(this.#found[i]!, this.#texts, section, i);
    }
  }

  remove(section: number, text: string): void {
    const count = this.#analyze(text);
    if (count === 0) {
      return;
    }
    if (this.#norms.lengthCode(section) !== lengthCode(count)) {
      throw new IndexMismatchError(section, "is not in the index as it was given");
    }
    this.#norms.set(section, 0, 0);
    this.#appends = false;
    this.#tally(-1, count);
    for (let i = 0; i < count; i++) {
      this.#words.remove(this.#found[i]!, this.#texts, section);
    }
  }

  /** Writes all changes in the order of words and terms, which suits the tables; nothing may be added at its rests. */
  *flushing(): Generator<undefined, void> {
    const wordTable = new WordTable(this.#database, this.#pack);
    const empty = this.#empty;
    yield* this.#words.eachWord((word, sections) =>
      empty ? wordTable.insert(word, sections) : wordTable.change(word, sections),
    );
    const merge = new PostingMerge(new PostingTable(this.#database, this.#pack), empty, this.#appends);
    yield* this.#words.eachTerm((term, said) => merge.run(term, lastOfEach(said)));
    this.#norms.flush();
    writeStatistics(this.#database, this.#pack, this.#statistics());
    this.#empty = false;
    this.#words.clear();
    this.#pieceWords.forget();
    this.#sections = 0;
    this.#tokens = 0;
  }

  #statistics(): PackStatistics {
    const before = allStatistics(this.#database).get(this.#pack);
    const sections = (before?.sections ?? 0) + this.#sections;
    return { language: this.language, sections, tokens: (before?.tokens ?? 0) + this.#tokens };
  }

  /** Finds the words of a text; how many. */
  #analyze(text: string): number {
    let count = 0;
    this.#analyzer.eachWord(text, (word) => {
      this.#found[count++] = this.#words.number(word);
    });
    return count;
  }

  #tally(sign: number, tokens: number): void {
    this.#sections += sign;
    this.#tokens += sign * tokens;
    this.#texts++;
  }
}
