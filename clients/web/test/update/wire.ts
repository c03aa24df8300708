import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What comes back over the wire. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Bytes of the body after which the connection breaks. */
  readonly breaksAt?: number;
}

/** Changes what a path is answered with; what it asks for gets the server's own answer. */
export type Fault = (path: string, ask: (headers?: Record<string, string>) => Promise<Reply>) => Promise<Reply>;

const HONEST: Fault = (_path, ask) => ask();
const PASSED_ON = ["if-none-match", "if-range", "range"];

/** Stands between a device and a library, and does what networks do. */
export class Wire {
  readonly address: string;
  /** Paths asked for, in order. */
  readonly asked: string[] = [];
  fault: Fault = HONEST;
  readonly #server: Server;
  readonly #library: string;

  private constructor(server: Server, library: string) {
    this.#server = server;
    this.#library = library;
    this.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    server.on("request", (request, response) => void this.#answer(request, response));
  }

  static async to(library: string): Promise<Wire> {
    const server = createServer();
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    return new Wire(server, library);
  }

  heal(): void {
    this.fault = HONEST;
    this.asked.length = 0;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? "").slice(1);
    this.asked.push(path);
    const reply = await this.fault(path, (headers) => this.ask(path, headers ?? passedOn(request)));
    response.writeHead(reply.status, { ...reply.headers });
    if (reply.breaksAt === undefined) {
      response.end(reply.body);
    } else {
      response.write(reply.body.subarray(0, reply.breaksAt), () => response.destroy());
    }
  }

  /** The library's own answer. */
  async ask(path: string, headers: Record<string, string> = {}): Promise<Reply> {
    const answer = await fetch(this.#library + path, { headers: { ...headers, "Accept-Encoding": "identity" } });
    const body = new Uint8Array(await answer.arrayBuffer());
    const kept = [...answer.headers].filter(([name]) => !["transfer-encoding", "connection"].includes(name));
    return { status: answer.status, headers: Object.fromEntries(kept), body };
  }
}

function passedOn(request: IncomingMessage): Record<string, string> {
  const names = PASSED_ON.filter((name) => request.headers[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, String(request.headers[name])]));
}

/** Whether a path is of a bundle or delta. */
export function isFile(path: string): boolean {
  return path.startsWith("v1/artifacts/") || path.startsWith("v1/packs/");
}
