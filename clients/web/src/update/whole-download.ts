import { requireBytes, requireIdentity, sizeOf, startOf, strongTag } from "./answers.ts";
import type { Downloader } from "./downloader.ts";
import type { Answer } from "./fetcher.ts";
import { pump } from "./pump.ts";
import { OversizedError } from "./refused-file-error.ts";
import type { StagedDownload } from "./staged-download.ts";
import { TruncatedError, UnexpectedAnswerError } from "./transport-error.ts";
import type { Wanted } from "./wanted.ts";
import type { Watch } from "./watch.ts";

/** Bytes that count as progress between two failures. */
const PROGRESS = 1 << 16;

/**
 * The download of a file that no manifest lists. It is bounded in size and proved by the root that results; until
 * then only its strong entity tag tells whether a part can be gone on with.
 */
export class WholeDownload {
  readonly #downloader: Downloader;
  readonly #wanted: Wanted;
  readonly #staged: StagedDownload;
  readonly #watch: Watch;
  #position = 0;

  constructor(downloader: Downloader, wanted: Wanted, staged: StagedDownload, watch: Watch) {
    this.#downloader = downloader;
    this.#wanted = wanted;
    this.#staged = staged;
    this.#watch = watch;
  }

  async run(): Promise<void> {
    const patience = this.#downloader.retry.patience(this.#watch);
    for (;;) {
      const before = this.#staged.size;
      try {
        await this.#transfer();
        return this.#staged.complete();
      } catch (e) {
        if (this.#staged.size - before >= PROGRESS) {
          patience.progressed();
        }
        await patience.after(e);
      }
    }
  }

  async #transfer(): Promise<void> {
    const tag = await this.#staged.entityTag();
    if (tag === undefined) {
      await this.#staged.restart();
    }
    const answer = await this.#downloader.fetcher.get({
      path: this.#wanted.path,
      range: { from: this.#staged.size, ...(tag === undefined ? {} : { entityTag: tag }) },
      signal: this.#watch.signal,
    });
    try {
      await this.#receive(answer, tag);
    } finally {
      answer.close();
    }
  }

  async #receive(answer: Answer, tag: string | undefined): Promise<void> {
    if (answer.status === 416) {
      await this.#staged.restart();
    }
    requireBytes(this.#wanted.path, answer);
    requireIdentity(this.#wanted.path, answer);
    this.#position = await this.#seek(answer, tag);
    const size = sizeOf(answer);
    await this.#requireUnderCap(size ?? 0);
    await this.#downloader.space.require((size ?? 0) - this.#position);
    this.#watch.expect(size ?? 0);
    const most = this.#wanted.maxBytes - this.#position + 1;
    await pump(answer, most, this.#watch, (bytes) => this.#take(bytes));
    await this.#requireUnderCap(this.#position);
    if (size !== undefined && this.#position < size) {
      throw new TruncatedError(this.#wanted.path, this.#position, size);
    }
  }

  async #seek(answer: Answer, tag: string | undefined): Promise<number> {
    const offered = strongTag(answer);
    const start = startOf(this.#wanted.path, answer);
    if (start === 0) {
      await this.#staged.restart(offered);
      return 0;
    }
    if (offered !== tag || start !== this.#staged.size) {
      await this.#staged.restart();
      throw new UnexpectedAnswerError(this.#wanted.path, 206, "part of another file");
    }
    this.#watch.advance(start);
    return start;
  }

  async #requireUnderCap(size: number): Promise<void> {
    if (size > this.#wanted.maxBytes) {
      await this.#staged.restart();
      throw new OversizedError(this.#wanted.path, this.#wanted.maxBytes, size);
    }
  }

  #take(bytes: Uint8Array): void {
    this.#staged.write(bytes, this.#position);
    this.#position += bytes.length;
    this.#watch.advance(bytes.length);
  }
}
