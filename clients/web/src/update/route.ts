import { type Caps, capsOf } from "../core/bundle/caps.ts";
import { type Digest, digestFromBytes } from "../core/document/digest.ts";
import { toHex } from "../core/trust/key/encoding.ts";
import type { BundleOffer, DeltaOffer, Manifest, PackRecord } from "../gen/vademecum/v1/edition.ts";
import { MismatchError } from "../trust/content-error.ts";
import type { TrustedRecord } from "../trust/trusted-record.ts";
import { artifactPath, bundlePath, deltaPath } from "./paths.ts";
import { Pieces } from "./pieces.ts";
import { NotOfferedError } from "./refused-file-error.ts";
import { Wanted } from "./wanted.ts";
import { type Way, wayAfter } from "./way.ts";

/** What a file may have beyond its decoded body: headers, and coding that does not pay. */
const FILE_MARGIN = 2 << 20;

/** One file on the way to a root. */
export interface Leg {
  /** Root that a delta starts from; absent for a bundle. */
  readonly from?: Digest;
  /** Root that results. */
  readonly to: Digest;
  readonly wanted: Wanted;
  /** Bounds from a signed record. */
  readonly caps: Caps;
}

/** Most bytes that a file may have. */
export function fileBytes(caps: Caps): number {
  return caps.bodyBytes + FILE_MARGIN;
}

/** Decides which files lead a pack to a root. No I/O, but for records of the past. */
export class Route {
  /** The pack in the trusted record. */
  readonly pack: PackRecord;
  /** The root to come to. */
  readonly root: Digest;
  readonly #record: TrustedRecord;
  readonly #language: string;
  readonly #manifest: Manifest | undefined;
  readonly #pastRecord: (edition: number) => Promise<TrustedRecord>;

  /**
   * @param manifest what the server offers, when that is known
   * @param pastRecord gives records of earlier editions, for the bounds of their bundles
   */
  constructor(
    record: TrustedRecord,
    language: string,
    manifest: Manifest | undefined,
    pastRecord: (edition: number) => Promise<TrustedRecord>,
  ) {
    this.#record = record;
    this.#language = language;
    this.#manifest = manifest;
    this.#pastRecord = pastRecord;
    this.pack = requirePack(record, language);
    this.root = digestFromBytes(this.pack.root);
  }

  /** The first way to try. */
  first(have: Digest | undefined): Way {
    if (have && !this.#bundleIsSmaller(have)) {
      return "delta";
    }
    return this.#offer ? "offered" : "built";
  }

  /** The way after one that failed. */
  after(way: Way): Way | undefined {
    return wayAfter(way, this.#offer !== undefined);
  }

  /** The files of a way, in order. */
  async legs(way: Way, have: Digest | undefined): Promise<Leg[]> {
    if (way === "delta" && have) {
      return [this.#delta(have)];
    }
    return way === "offered" && this.#offer ? this.#offered(this.#offer) : [this.#built()];
  }

  #delta(from: Digest): Leg {
    const caps = capsOf(this.pack);
    const file = this.#listed(from)?.file;
    const pieces = file && new Pieces(file);
    const path = pieces
      ? artifactPath(pieces.digest)
      : deltaPath(this.#record.collection, this.#language, from, this.root);
    return { from, to: this.root, wanted: this.#wanted(path, `delta-${from}`, caps, pieces), caps };
  }

  async #offered(offer: BundleOffer): Promise<Leg[]> {
    const to = digestFromBytes(offer.root);
    const current = to === this.root;
    const source = current ? this.#record : await this.#pastRecord(Number(offer.edition));
    if (source.root(this.#language) !== to || !offer.file) {
      throw new MismatchError("the bundle offered", `${source.root(this.#language)}`, to);
    }
    const caps = capsOf(requirePack(source, this.#language));
    const pieces = new Pieces(offer.file);
    const wanted = this.#wanted(artifactPath(pieces.digest), "bundle", caps, pieces);
    return current ? [{ to, wanted, caps }] : [{ to, wanted, caps }, this.#delta(to)];
  }

  #built(): Leg {
    const caps = capsOf(this.pack);
    const path = bundlePath(this.#record.collection, this.#language, this.root);
    return { to: this.root, wanted: this.#wanted(path, "built", caps), caps };
  }

  #wanted(path: string, stem: string, caps: Caps, pieces?: Pieces): Wanted {
    const name = `${stem}-${pieces?.digest ?? this.root}`;
    return new Wanted(path, `${this.#record.collection}.${this.#language}.${name}`, fileBytes(caps), pieces);
  }

  #bundleIsSmaller(have: Digest): boolean {
    const delta = this.#listed(have)?.file?.size ?? 0n;
    const bundle = this.#offer;
    return bundle !== undefined && toHex(bundle.root) === this.root && (bundle.file?.size ?? 0n) <= delta;
  }

  #listed(from: Digest): DeltaOffer | undefined {
    return this.#manifest?.deltas.find((delta) => toHex(delta.fromRoot) === from && toHex(delta.toRoot) === this.root);
  }

  get #offer(): BundleOffer | undefined {
    return this.#manifest?.bundle;
  }
}

/** A pack that a record must have, if the device is to follow it. */
export function requirePack(record: TrustedRecord, language: string): PackRecord {
  const pack = record.findPack(language);
  if (!pack) {
    const offered = record.message.packs.map((one) => `${record.collection}/${one.language}`);
    throw new NotOfferedError(`pack ${record.collection}/${language}`, offered);
  }
  return pack;
}
