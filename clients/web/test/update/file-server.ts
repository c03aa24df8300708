import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How an answer goes wrong; nothing of it, where it does not. */
export interface Mishap {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
  /** Bytes of the body after which the connection breaks. */
  readonly breaksAt?: number;
  /** Answers with the whole file whatever was asked for. */
  readonly ignoresRange?: boolean;
  /** Never answers. */
  readonly hangs?: boolean;
}

/** Serves one file at any path, with ranges and an entity tag, on a port of its own. */
export class FileServer {
  /** `Range` of each request, or its absence. */
  readonly ranges: (string | undefined)[] = [];
  /** How the answer to the request of a number, from 0, goes wrong. */
  mishap: (request: number) => Mishap = () => ({});
  file: Uint8Array;
  readonly #server: Server;

  private constructor(server: Server, file: Uint8Array) {
    this.#server = server;
    this.file = file;
    server.on("request", (request, response) => this.#answer(request, response));
  }

  static async of(file: Uint8Array): Promise<FileServer> {
    const server = createServer();
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    return new FileServer(server, file);
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const mishap = this.mishap(this.ranges.length);
    this.ranges.push(request.headers.range);
    if (mishap.hangs) {
      return;
    }
    const from = this.#from(request, mishap);
    const body = mishap.body ?? this.file.subarray(from ?? 0);
    response.writeHead(mishap.status ?? (from === undefined ? 200 : 206), {
      "Content-Type": "application/octet-stream",
      "Content-Length": String(body.length),
      ETag: this.tag,
      ...(from === undefined ? {} : { "Content-Range": `bytes ${from}-${this.file.length - 1}/${this.file.length}` }),
      ...mishap.headers,
    });
    if (mishap.breaksAt === undefined) {
      response.end(body);
    } else {
      response.write(body.slice(0, mishap.breaksAt), () => response.destroy());
    }
  }

  /** Changes with the file. */
  get tag(): string {
    return `"${this.file.length}-${this.file[0]}"`;
  }

  #from(request: IncomingMessage, mishap: Mishap): number | undefined {
    const [, from] = /^bytes=(\d+)-/.exec(request.headers.range ?? "") ?? [];
    const same = request.headers["if-range"] === undefined || request.headers["if-range"] === this.tag;
    return from === undefined || mishap.ignoresRange || !same ? undefined : Number(from);
  }
}
