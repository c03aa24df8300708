import { requireFile, sizeOf } from "./answers.ts";
import type { Answer, Fetcher, FetchRequest } from "./fetcher.ts";
import { pump } from "./pump.ts";
import { OversizedError } from "./refused-file-error.ts";
import type { Retry } from "./retry.ts";
import { NotFoundError, UnexpectedAnswerError } from "./transport-error.ts";
import type { Watch } from "./watch.ts";

/** Fetches small files whole, again when that may help, each below a bound that holds before anything is read. */
export class BoundedFetch {
  readonly #fetcher: Fetcher;
  readonly #retry: Retry;
  readonly #watch: Watch;
  readonly #base: string;

  constructor(fetcher: Fetcher, retry: Retry, watch: Watch, base = "") {
    this.#fetcher = fetcher;
    this.#retry = retry;
    this.#watch = watch;
    this.#base = base;
  }

  /** The same for paths that begin at one of these. */
  below(path: string): BoundedFetch {
    return new BoundedFetch(this.#fetcher, this.#retry, this.#watch, this.#base + path);
  }

  /** Fetches a file: `OversizedError` when it has more bytes than it may. */
  async get(path: string, maxBytes: number): Promise<Uint8Array> {
    const bytes = await this.getUnless(path, maxBytes, undefined);
    if (!bytes) {
      throw new UnexpectedAnswerError(path, 304, "not asked for");
    }
    return bytes;
  }

  /** Fetches a file; nothing when it still has an entity tag. */
  getUnless(path: string, maxBytes: number, entityTag: string | undefined): Promise<Uint8Array | undefined> {
    const request: FetchRequest = {
      path: this.#base + path,
      signal: this.#watch.signal,
      ...(entityTag === undefined ? {} : { ifNoneMatch: entityTag }),
    };
    return this.#retry.run(this.#watch, () => this.#once(request, maxBytes));
  }

  /** Fetches a file that may not be there: storage services answer 403 for such, too. */
  async find(path: string, maxBytes: number): Promise<Uint8Array | undefined> {
    try {
      return await this.get(path, maxBytes);
    } catch (e) {
      if (e instanceof NotFoundError || (e instanceof UnexpectedAnswerError && e.status === 403)) {
        return undefined;
      }
      throw e;
    }
  }

  async #once(request: FetchRequest, maxBytes: number): Promise<Uint8Array | undefined> {
    const answer = await this.#fetcher.get(request);
    try {
      if (answer.status === 304 && request.ifNoneMatch !== undefined) {
        return undefined;
      }
      requireFile(request.path, answer);
      return await this.#body(request.path, answer, maxBytes);
    } finally {
      answer.close();
    }
  }

  /** Reads a body, and no more than it may have. */
  async #body(path: string, answer: Answer, maxBytes: number): Promise<Uint8Array> {
    requireUnderCap(path, sizeOf(answer) ?? 0, maxBytes);
    const chunks: Uint8Array[] = [];
    const size = await pump(answer, maxBytes + 1, this.#watch, (bytes) => chunks.push(bytes));
    requireUnderCap(path, size, maxBytes);
    return joined(chunks, size);
  }
}

function requireUnderCap(path: string, size: number, maxBytes: number): void {
  if (size > maxBytes) {
    throw new OversizedError(path, maxBytes, size);
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
