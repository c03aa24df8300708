import { requireBytes, requireIdentity, startOf } from "./answers.ts";
import type { Downloader } from "./downloader.ts";
import type { Answer } from "./fetcher.ts";
import type { Pieces } from "./pieces.ts";
import { pump } from "./pump.ts";
import { DamagedPieceError } from "./refused-file-error.ts";
import type { StagedDownload } from "./staged-download.ts";
import { TruncatedError, UnexpectedAnswerError } from "./transport-error.ts";
import type { Watch } from "./watch.ts";

/** Damaged pieces after which the file is given up. */
const MAX_DAMAGED = 4;
/** New bytes at the file's end that count as progress between two failures. */
const PROGRESS = 1 << 16;

/** Downloads a file whose pieces are known: each is verified as it comes. */
export async function downloadPieces(
  downloader: Downloader,
  path: string,
  pieces: Pieces,
  staged: StagedDownload,
  watch: Watch,
): Promise<void> {
  await new PieceDownload(downloader, path, pieces, staged, watch).run();
}

class PieceDownload {
  readonly #downloader: Downloader;
  readonly #path: string;
  readonly #pieces: Pieces;
  readonly #staged: StagedDownload;
  readonly #watch: Watch;
  readonly #good: boolean[];
  #damaged = 0;
  #position = 0;

  constructor(downloader: Downloader, path: string, pieces: Pieces, staged: StagedDownload, watch: Watch) {
    this.#downloader = downloader;
    this.#path = path;
    this.#pieces = pieces;
    this.#staged = staged;
    this.#watch = watch;
    this.#good = Array.from({ length: pieces.count }, () => false);
  }

  async run(): Promise<void> {
    this.#verifyStaged();
    const patience = this.#downloader.retry.patience(this.#watch);
    while (this.#verified < this.#pieces.count) {
      const verified = this.#verified;
      const size = this.#staged.size;
      try {
        await this.#transfer();
      } catch (e) {
        if (this.#verified > verified || this.#staged.size - size >= PROGRESS) {
          patience.progressed();
        }
        await patience.after(e);
      }
    }
    this.#staged.truncate(this.#pieces.size);
  }

  get #verified(): number {
    return this.#good.filter(Boolean).length;
  }

  #verifyStaged(): void {
    const size = this.#staged.size;
    for (let piece = 0; piece < this.#pieces.count && this.#pieces.end(piece) <= size; piece++) {
      if (this.#matches(piece)) {
        this.#accept(piece);
      }
    }
  }

  /** Fetches the first stretch that is missing. */
  async #transfer(): Promise<void> {
    const first = this.#good.indexOf(false);
    const next = this.#good.indexOf(true, first);
    const to = next < 0 ? this.#pieces.size : this.#pieces.start(next);
    const from = this.#resumePoint(first);
    const answer = await this.#ask(from, to);
    try {
      requireBytes(this.#path, answer);
      requireIdentity(this.#path, answer);
      this.#position = await this.#seek(answer, from, this.#pieces.start(first));
      await pump(answer, to - this.#position, this.#watch, (bytes) => this.#take(bytes));
    } finally {
      answer.close();
    }
    if (this.#position < to) {
      throw new TruncatedError(this.#path, this.#position, to);
    }
  }

  /** A piece of which the staged file has the beginning goes on from there. */
  #resumePoint(piece: number): number {
    const size = this.#staged.size;
    const begun = size > this.#pieces.start(piece) && size < this.#pieces.end(piece);
    return begun ? size : this.#pieces.start(piece);
  }

  /** What is named by its digest has that as its entity tag. */
  #ask(from: number, to: number): Promise<Answer> {
    const end = to === this.#pieces.size ? {} : { to };
    return this.#downloader.fetcher.get({
      path: this.#path,
      range: { from, ...end, entityTag: `"${this.#pieces.digest}"` },
      signal: this.#watch.signal,
    });
  }

  /** Where to write what follows: a server that ignores ranges begins at the file's beginning. */
  async #seek(answer: Answer, from: number, pieceStart: number): Promise<number> {
    if (answer.status === 206) {
      const start = startOf(this.#path, answer);
      if (start !== from) {
        throw new UnexpectedAnswerError(this.#path, 206, `bytes from ${start} for ${from}`);
      }
      return from;
    }
    const skipped = await pump(answer, pieceStart, this.#watch, () => {});
    if (skipped < pieceStart) {
      throw new TruncatedError(this.#path, skipped, this.#pieces.size);
    }
    return pieceStart;
  }

  #take(bytes: Uint8Array): void {
    this.#staged.write(bytes, this.#position);
    let piece = Math.floor(this.#position / this.#pieces.pieceSize);
    this.#position += bytes.length;
    for (; piece < this.#pieces.count && this.#pieces.end(piece) <= this.#position; piece++) {
      this.#verify(piece);
    }
  }

  #verify(piece: number): void {
    if (this.#good[piece]) {
      return;
    }
    if (this.#matches(piece)) {
      this.#accept(piece);
    } else if (++this.#damaged >= MAX_DAMAGED) {
      this.#staged.truncate(0);
      throw new DamagedPieceError(this.#path, piece);
    }
  }

  #accept(piece: number): void {
    this.#good[piece] = true;
    this.#watch.advance(this.#pieces.end(piece) - this.#pieces.start(piece));
  }

  #matches(piece: number): boolean {
    return this.#pieces.matches(piece, this.#staged.read(this.#pieces.start(piece), this.#pieces.end(piece)));
  }
}
