import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Chromium itself asks there how forms are filled in. */
const BROWSERS_OWN = "content-autofill.googleapis.com:443";

/** A proxy that hears of every request that leaves this machine, from whichever thread, and answers none. */
export class OtherOrigins {
  readonly heard: string[] = [];
  readonly address: string;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    this.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on("request", (request, response) => {
      this.#hear(request.url ?? "");
      response.writeHead(502).end();
    });
    server.on("connect", (request, socket) => {
      this.#hear(request.url ?? "");
      socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
    });
  }

  static async listen(): Promise<OtherOrigins> {
    const server = createServer();
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    return new OtherOrigins(server);
  }

  #hear(url: string): void {
    if (url !== BROWSERS_OWN) {
      this.heard.push(url);
    }
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
