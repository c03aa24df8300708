import type { CodedReader } from "../coding/coded-reader.ts";
import { utf8Length } from "../document/utf8.ts";
import { MalformedBundleError } from "./bundle-error.ts";
import { requireWithin } from "./caps.ts";
import { CONTEXTS } from "./contexts.ts";
import type { OldPack, OldPlace } from "./old-pack.ts";

/** Most bytes of old text in a dictionary. */
const MAX_BYTES = 2 << 20;

/** The old sections whose texts a delta's new ones are coded against, in order of work and position. */
export class DeltaDictionary {
  readonly texts: string[] = [];
  private readonly places: OldPlace[] = [];
  private readonly indexes = new Map<string, number>();
  private size = 0;

  /** Reads which sections are named, and their texts from the old pack. */
  static read(body: CodedReader, old: OldPack): DeltaDictionary {
    const dictionary = new DeltaDictionary();
    let work = -1;
    for (let left = body.number(CONTEXTS.sourceSections); left > 0; left = body.number(CONTEXTS.sourceSections)) {
      work += body.number(CONTEXTS.sourceWork) + 1;
      dictionary.readWork(body, old.symbol(work), old, left);
    }
    return dictionary;
  }

  private readWork(body: CodedReader, symbol: string, old: OldPack, count: number): void {
    const work = old.work(symbol);
    let position = -1;
    for (let left = count; left > 0; left--) {
      position += body.number(CONTEXTS.sourcePosition) + 1;
      this.add({ symbol, position }, work.section(position).text);
    }
  }

  private add(place: OldPlace, text: string): void {
    this.size += utf8Length(text);
    requireWithin("bytes of old text", this.size, MAX_BYTES);
    this.indexes.set(key(place), this.texts.length);
    this.places.push(place);
    this.texts.push(text);
  }

  /** The index of a section's text, if it is among them. */
  index(place: OldPlace): number | undefined {
    return this.indexes.get(key(place));
  }

  /** The section at an index. */
  place(index: number): OldPlace {
    const place = this.places[index];
    if (place === undefined) {
      throw new MalformedBundleError(`the delta copies old section ${index} of the ${this.places.length} it names`);
    }
    return place;
  }
}

function key({ symbol, position }: OldPlace): string {
  return `${position} ${symbol}`;
}
