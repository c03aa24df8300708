import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { env as environment } from "node:process";
import { strToU8, zipSync } from "fflate";

const REPOSITORY = resolve(import.meta.dirname, "../../../..");
const SAMPLES = join(REPOSITORY, "docs/samples");

/** The project's server on a port of its own, with a throw-away library. */
export class LibraryServer {
  readonly address: string;
  readonly #process: ChildProcess;
  readonly #data: string;

  private constructor(process: ChildProcess, data: string, address: string) {
    this.#process = process;
    this.#data = data;
    this.address = address;
  }

  /** Starts it; the project must be built. */
  static async start(): Promise<LibraryServer> {
    const data = mkdtempSync(join(tmpdir(), "vademecum-web-"));
    const options = ["serve", "--host", "127.0.0.1", "--port", "0", "--data", data];
    const process = spawn(join(REPOSITORY, "bin/vademecum"), options, {
      stdio: ["ignore", "pipe", "ignore"],
      env: { ...environment, VADEMECUM_JAVA_OPTS: "-XX:TieredStopAtLevel=1" },
    });
    const address = await new Promise<string>((found, failed) => {
      let said = "";
      process.stdout?.on("data", (bytes) => {
        said += bytes;
        const [, url] = /serving at (\S+)/.exec(said) ?? [];
        if (url) {
          found(url);
        }
      });
      process.on("exit", (code) => failed(new Error(`the server ended with ${code}: ${said}`)));
    });
    return new LibraryServer(process, data, address);
  }

  async create(collection: string): Promise<void> {
    await this.#post("collections", "application/json", JSON.stringify({ name: collection, title: collection }));
  }

  /** Imports one of the project's samples, with some words of it replaced. */
  async importSample(collection: string, sample: string, change: (text: string) => string = (text) => text) {
    const name = sample.replace(/^.*\//, "");
    await this.importText(collection, name, change(readFileSync(join(SAMPLES, sample), "utf8")));
  }

  /** Imports a text into the draft; its language is in its name, as in `guide.en.txt`. */
  async importText(collection: string, name: string, text: string): Promise<void> {
    const language = /\.([a-z]{2})\.[a-z]+$/.exec(name)?.[1];
    const said = language === undefined ? "" : `&lang=${language}`;
    const path = `collections/${collection}/drafts/draft/files?name=${encodeURIComponent(name)}${said}`;
    await this.#post(path, "application/octet-stream", text);
  }

  /** Imports texts of one language in one go, each a name and its text. */
  async importArchive(collection: string, language: string, texts: readonly (readonly [string, string])[]) {
    const files = Object.fromEntries(texts.map(([name, text]) => [name, strToU8(text)]));
    const path = `collections/${collection}/drafts/draft/archive?lang=${language}`;
    const answer = await this.#post(path, "application/octet-stream", zipSync(files, { level: 1 }));
    const last = answer.trimEnd().split("\n").at(-1) ?? "";
    if (!/"refused":0/.test(last.replaceAll(" ", ""))) {
      throw new Error(`not all of the archive was imported: ${last}`);
    }
  }

  /** Publishes the draft to a share of devices, in percent. */
  async publish(collection: string, note: string, share = 100): Promise<void> {
    await this.#post(`collections/${collection}/editions`, "application/json", JSON.stringify({ note, share }));
  }

  /** Gives the current edition to a share of devices, in percent. */
  async rollOut(collection: string, share: number): Promise<void> {
    await this.#send("PUT", `collections/${collection}/rollout`, "application/json", JSON.stringify({ share }));
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.#process.removeAllListeners("exit").once("exit", resolve));
    this.#process.kill();
    await gone;
    rmSync(this.#data, { recursive: true, force: true });
  }

  #post(path: string, type: string, body: string | Uint8Array<ArrayBuffer>): Promise<string> {
    return this.#send("POST", path, type, body);
  }

  async #send(method: string, path: string, type: string, body: string | Uint8Array<ArrayBuffer>): Promise<string> {
    const token = readFileSync(join(this.#data, "admin-token"), "utf8").trim();
    const answer = await fetch(`${this.address}admin/v1/${path}`, {
      method,
      headers: { "Content-Type": type, Authorization: `Bearer ${token}` },
      body,
    });
    if (!answer.ok) {
      throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    }
    return answer.text();
  }
}
