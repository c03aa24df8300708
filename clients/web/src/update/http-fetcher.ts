import type { Answer, Fetcher, FetchRequest, Range } from "./fetcher.ts";
import { Stall } from "./stall.ts";
import { CancelledError, OfflineError } from "./transport-error.ts";

const NOTHING = new Uint8Array();
/** What browsers show of a redirect that is not followed is that it is one. */
const SOME_REDIRECT = 302;

/**
 * Fetches over HTTP by what browsers and Node have: from one address and no other, with no cookies, around the
 * browser's cache, as everything that is to be kept is kept by the store. Redirects are not followed: a library
 * has none, and where one leads is another party.
 */
export class HttpFetcher implements Fetcher {
  readonly #library: string;
  readonly #patience: number;

  /**
   * @param address of the library, e.g. `https://docs.example.org/`
   * @param patience milliseconds without a byte after which a connection counts as broken
   */
  constructor(address: string, patience = 20_000) {
    this.#library = address.endsWith("/") ? address : `${address}/`;
    this.#patience = patience;
  }

  async get(request: FetchRequest): Promise<Answer> {
    const stall = new Stall(this.#patience, request.signal);
    try {
      return new HttpAnswer(request, await stall.during(this.#send(request, stall.signal)), stall);
    } catch (e) {
      throw failure(request, e);
    }
  }

  #send(request: FetchRequest, signal: AbortSignal): Promise<Response> {
    return fetch(this.#url(request.path), {
      headers: headers(request),
      signal,
      redirect: "manual",
      credentials: "omit",
      cache: "no-store",
      referrerPolicy: "no-referrer",
    });
  }

  #url(path: string): string {
    const url = new URL(path, this.#library).href;
    if (!url.startsWith(this.#library)) {
      throw new Error(`'${path}' leads away from ${this.#library}`);
    }
    return url;
  }
}

function headers({ ifNoneMatch, range }: FetchRequest): Record<string, string> {
  return {
    ...(ifNoneMatch === undefined ? {} : { "If-None-Match": ifNoneMatch }),
    ...(range === undefined ? {} : rangeHeaders(range)),
  };
}

/** A range is said for a whole file too: it is what keeps browsers from asking for a coded body. */
function rangeHeaders({ from, to, entityTag }: Range): Record<string, string> {
  return {
    Range: `bytes=${from}-${to === undefined ? "" : to - 1}`,
    ...(entityTag === undefined || from === 0 ? {} : { "If-Range": entityTag }),
  };
}

function failure(request: FetchRequest, cause: unknown): Error {
  return request.signal?.aborted ? new CancelledError() : new OfflineError(request.path, cause);
}

class HttpAnswer implements Answer {
  readonly status: number;
  readonly #request: FetchRequest;
  readonly #response: Response;
  readonly #body: ReadableStreamDefaultReader<Uint8Array> | undefined;
  readonly #stall: Stall;
  #left: Uint8Array = NOTHING;

  constructor(request: FetchRequest, response: Response, stall: Stall) {
    this.status = response.type === "opaqueredirect" ? SOME_REDIRECT : response.status;
    this.#request = request;
    this.#response = response;
    this.#body = response.body?.getReader();
    this.#stall = stall;
  }

  header(name: string): string | undefined {
    return this.#response.headers.get(name) ?? undefined;
  }

  async read(most: number): Promise<Uint8Array> {
    if (this.#left.length === 0) {
      this.#left = await this.#next();
    }
    const bytes = this.#left.subarray(0, most);
    this.#left = this.#left.subarray(bytes.length);
    return bytes;
  }

  close(): void {
    this.#stall.end();
  }

  async #next(): Promise<Uint8Array> {
    try {
      for (;;) {
        const chunk = this.#body && (await this.#stall.during(this.#body.read()));
        if (!chunk || chunk.done) {
          return NOTHING;
        }
        if (chunk.value.length > 0) {
          return chunk.value;
        }
      }
    } catch (e) {
      throw failure(this.#request, e);
    }
  }
}
