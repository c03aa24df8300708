import { BundleHeader } from "../../gen/vademecum/v1/bundle.ts";
import type { ByteSource } from "../coding/byte-source.ts";
import type { CodedReader } from "../coding/coded-reader.ts";
import type { ExpressionHead } from "../document/expression.ts";
import { requireLanguage } from "../document/language.ts";
import { ExpressionBuilder } from "../tree/expression-builder.ts";
import type { MapEntry } from "../tree/map-format.ts";
import type { NodeSink } from "../tree/node-sink.ts";
import { NumberDecoder } from "../tree/number-decoder.ts";
import { buildMap } from "../tree/pack-map.ts";
import { openBody } from "./bodies.ts";
import { MalformedBundleError } from "./bundle-error.ts";
import type { Caps } from "./caps.ts";
import { CONTEXTS } from "./contexts.ts";
import { corrected } from "./corrections.ts";
import { BUNDLE_MAGIC, readHeader } from "./frames.ts";
import { guardedSteps, rootOf, type Steps } from "./guarded.ts";
import { HeadReader } from "./head-reader.ts";
import type { PackListener } from "./pack-listener.ts";
import { type Primers, primerTexts } from "./primer.ts";
import { SectionReader } from "./section-reader.ts";
import { Tally } from "./tally.ts";

/** There is no other work. */
const END = 0;

/** Reads the header of a bundle alone, which says whose it is. */
export function bundleHeader(source: ByteSource): BundleHeader {
  return readHeader(source, BUNDLE_MAGIC, BundleHeader);
}

/**
 * Reads a bundle in one pass and puts all its nodes, with memory for one section, the words and the list of works.
 * It rests after each work, so that others have their turn.
 *
 * @returns the root that was built, which is the one the header names; the caller compares it with the signed record
 * @throws BundleError when the file must not be used; what was put before is to be dropped
 */
export function* readBundle(
  source: ByteSource,
  caps: Caps,
  primers: Primers,
  sink: NodeSink,
  listener: PackListener,
): Steps {
  const header = bundleHeader(source);
  const promised = rootOf(header.root, "root");
  return yield* guardedSteps(promised, () => {
    const body = openBody(source, header, caps);
    body.prime(primerTexts(primers, header.primer, requireLanguage(header.language)));
    return new BundleReader(body, caps, sink, listener).read();
  });
}

class BundleReader {
  private readonly body: CodedReader;
  private readonly sink: NodeSink;
  private readonly listener: PackListener;
  private readonly tally: Tally;
  private readonly works: MapEntry[] = [];

  constructor(body: CodedReader, caps: Caps, sink: NodeSink, listener: PackListener) {
    this.body = body;
    this.sink = sink;
    this.listener = listener;
    this.tally = new Tally(caps);
  }

  *read(): Steps {
    const heads = new HeadReader();
    while (this.body.symbol(CONTEXTS.work) !== END) {
      heads.readSymbol(this.body);
      this.work(heads.read(this.body));
      yield;
    }
    return buildMap(this.works, this.sink);
  }

  private work(head: ExpressionHead): void {
    const before = this.works.at(-1);
    if (before !== undefined && before.key >= head.symbol) {
      throw new MalformedBundleError(`the works of a bundle are out of order at ${head.symbol}`);
    }
    this.tally.work();
    this.listener.beginWork?.(head);
    const stored = this.sections(head).finish();
    this.works.push({ key: head.symbol, value: stored.digest });
    this.listener.endWork?.(stored);
  }

  private sections(head: ExpressionHead): ExpressionBuilder {
    const builder = new ExpressionBuilder(head, this.sink);
    const numbers = new NumberDecoder();
    const reader = new SectionReader(this.body);
    for (let coded = reader.next(); coded !== undefined; coded = reader.next()) {
      const section = corrected(coded.section, coded.correction);
      this.tally.section(section);
      const digest = builder.add({ section, level: coded.level, number: numbers.printed(coded.number) });
      this.listener.sectionAdded?.(head.symbol, section, digest, coded.pieces);
    }
    return builder;
  }
}
