import { DeltaHeader } from "../../gen/vademecum/v1/bundle.ts";
import type { ByteSource } from "../coding/byte-source.ts";
import type { CodedReader } from "../coding/coded-reader.ts";
import type { Digest } from "../document/digest.ts";
import type { NodeSink } from "../tree/node-sink.ts";
import type { NodeSource } from "../tree/node-source.ts";
import { editMap } from "../tree/pack-map.ts";
import { openBody } from "./bodies.ts";
import { MalformedBundleError, WrongBaseError } from "./bundle-error.ts";
import type { Caps } from "./caps.ts";
import { DeltaDictionary } from "./delta-dictionary.ts";
import { DELTA_MAGIC, readHeader } from "./frames.ts";
import { guarded, rootOf } from "./guarded.ts";
import { OldPack } from "./old-pack.ts";
import type { PackListener } from "./pack-listener.ts";
import { Tally } from "./tally.ts";
import { WorkDeltaApplier } from "./work-delta-applier.ts";
import { WorkDeltaReader } from "./work-delta-reader.ts";

/** Reads the header of a delta alone, which says between which roots it goes. */
export function deltaHeader(source: ByteSource): DeltaHeader {
  return readHeader(source, DELTA_MAGIC, DeltaHeader);
}

/**
 * Applies a delta to an old pack in time that follows the difference, and puts the new nodes; old ones stay.
 *
 * @param base root of the old pack
 * @param nodes reads the old nodes
 * @returns the root that was built, which is the one the header names; the caller compares it with the signed record
 * @throws BundleError when the delta must not be used; what was put before is to be dropped
 */
export function applyDelta(
  source: ByteSource,
  base: Digest,
  caps: Caps,
  nodes: NodeSource,
  sink: NodeSink,
  listener: PackListener,
): Digest {
  const header = deltaHeader(source);
  const from = rootOf(header.fromRoot, "from_root");
  const promised = rootOf(header.toRoot, "to_root");
  if (from !== base) {
    throw new WrongBaseError(base, from);
  }
  return guarded(promised, () => {
    const old = new OldPack(nodes, base);
    const body = openBody(source, header, caps);
    const works = dictionaryFirst(body, old, caps);
    const applier = new WorkDeltaApplier(nodes, sink, listener, new Tally(caps));
    return editMap(nodes, base, changesOf(works, applier, old), sink);
  });
}

function dictionaryFirst(body: CodedReader, old: OldPack, caps: Caps): WorkDeltaReader {
  const dictionary = DeltaDictionary.read(body, old);
  body.prime(dictionary.texts);
  return new WorkDeltaReader(body, old, dictionary, caps);
}

function changesOf(works: WorkDeltaReader, applier: WorkDeltaApplier, old: OldPack): Map<string, Digest | undefined> {
  const changes = new Map<string, Digest | undefined>();
  let last: string | undefined;
  for (let work = works.next(); work !== undefined; work = works.next()) {
    if (last !== undefined && last >= work.symbol) {
      throw new MalformedBundleError(`the works of a delta are out of order at ${work.symbol}`);
    }
    last = work.symbol;
    changes.set(work.symbol, applier.apply(work, old.find(work.symbol)));
  }
  return changes;
}
