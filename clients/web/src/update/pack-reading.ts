import { readBundle } from "../core/bundle/bundle-reader.ts";
import { applyDelta } from "../core/bundle/delta-reader.ts";
import type { Digest } from "../core/document/digest.ts";
import type { StoreChange } from "../store/store-change.ts";
import type { PackPlan } from "./pack-plan.ts";
import { readPlainPack } from "./plain-pack-reader.ts";
import { StagedSource } from "./staged-source.ts";
import type { StagedFile } from "./staging.ts";

/** Where and when a pack is read. */
export interface ReadingOf {
  readonly change: StoreChange;
  readonly edition: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Hears the number of bytes of each reading; what it throws ends the reading. */
  readonly told: (bytes: number) => void;
}

/** Reads the files of one pack into the store, one leg after the other; the root that the rows then stand for. */
export function readPack(plan: PackPlan, files: readonly StagedFile[], reading: ReadingOf): Digest {
  const sources = files.map((file) => new StagedSource(file, reading.told));
  const [first] = plan.legs;
  const bundle = first?.from === undefined;
  const rows = bundle ? fill(plan, sources, reading) : first.from;
  let root = rows;
  plan.legs.forEach((leg, i) => {
    if (leg.from !== undefined) {
      const { nodes } = reading.change;
      root = applyDelta(sources[i]!, leg.from, leg.caps, nodes, nodes, {});
    }
  });
  if (root !== rows) {
    reading.change.moveRows(plan.pack, rows, root, reading.edition, reading.now);
  }
  return root;
}

function fill(plan: PackPlan, sources: readonly StagedSource[], { change, edition }: ReadingOf): Digest {
  const { caps } = plan.legs[0]!;
  const read = plan.way === "handed" ? readPlainPack : readBundle;
  return change.fill(plan.pack, edition, (sink, listener) => read(sources[0]!, caps, sink, listener));
}
