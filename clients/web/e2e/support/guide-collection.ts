import type { LibraryServer } from "../../test/update/library-server.ts";

const SAMPLE = "field-guides/water-points.en.txt";
/** Beside it, as texts that were replaced are kept up to a tenth of the pack. */
const OTHERS = ["field-guides/mine-risk-marking.en.txt", "field-guides/vaccine-cold-chain.en.txt"];
const HEAD = "International Field Council\n\nDistr.: General\n2 March 2026\nOriginal: English\n";

/** The guide on water points in a collection that one test publishes to. */
export class GuideCollection {
  static #count = 0;
  readonly name: string;
  readonly #server: LibraryServer;

  private constructor(server: LibraryServer, name: string) {
    this.#server = server;
    this.name = name;
  }

  static async on(server: LibraryServer): Promise<GuideCollection> {
    GuideCollection.#count += 1;
    const collection = new GuideCollection(server, `own-${process.pid}-${GuideCollection.#count}`);
    await server.create(collection.name);
    for (const other of OTHERS) {
      await server.importSample(collection.name, other);
    }
    await collection.publish((text) => text, "First");
    return collection;
  }

  /** Brings out an edition in which the guide is changed. */
  async publish(change: (text: string) => string, note: string): Promise<void> {
    await this.#server.importSample(this.name, SAMPLE, change);
    await this.#server.publish(this.name, note);
  }

  /** Brings out an edition with a corrigendum to the guide. */
  async correct(instruction: string): Promise<void> {
    const text = `VDM/2026/1/Corr.1\n\n${HEAD}\nWater points in camps: field guideline\n\nCorrigendum\n\n${instruction}\n`;
    await this.#server.importText(this.name, "corrigendum.en.txt", text);
    await this.#server.publish(this.name, "A corrigendum");
  }

  /** Brings out an edition whose guide has many numbered paragraphs. */
  async publishLong(paragraphs: readonly string[], note: string): Promise<void> {
    await this.#importLong("VDM/2026/77", paragraphs);
    await this.#server.publish(this.name, note);
  }

  /** Brings out an edition with many such guides. */
  async publishMany(guides: number, paragraphs: readonly string[], note: string): Promise<void> {
    for (let guide = 1; guide <= guides; guide++) {
      await this.#importLong(`VDM/2025/${guide}`, paragraphs);
    }
    await this.#server.publish(this.name, note);
  }

  async #importLong(symbol: string, paragraphs: readonly string[]): Promise<void> {
    const body = paragraphs.map((text, i) => `${i + 1}. ${text}\n`).join("\n");
    const text = `${symbol}\n\n${HEAD}\nTwelfth session\n\nA long guide\n\n${body}`;
    await this.#server.importText(this.name, "long.en.txt", text);
  }
}
