import { readBundle } from "../core/bundle/bundle-reader.ts";
import { applyDelta } from "../core/bundle/delta-reader.ts";
import type { Primers } from "../core/bundle/primer.ts";
import type { Digest } from "../core/document/digest.ts";
import type { PackReading } from "../store/pack-arrival.ts";
import type { StoreChange } from "../store/store-change.ts";
import type { PackPlan } from "./pack-plan.ts";
import { readPlainPack } from "./plain-pack-reader.ts";
import { StagedSource } from "./staged-source.ts";
import type { StagedFile } from "./staging.ts";

/** Hears the number of bytes of each reading; what it throws ends the reading. */
type Told = (bytes: number) => void;

/** Whether the first file of a plan is a whole pack. */
export function beginsWhole(plan: PackPlan): boolean {
  return plan.legs[0]?.from === undefined;
}

/** The reading of the whole pack that a plan begins with. */
export async function readWhole(
  plan: PackPlan,
  file: StagedFile,
  primers: () => Promise<Primers>,
  told: Told,
): Promise<PackReading> {
  const { caps } = plan.legs[0]!;
  const source = new StagedSource(file, told);
  if (plan.way === "handed") {
    return (sink, listener) => readPlainPack(source, caps, sink, listener);
  }
  const words = await primers();
  return (sink, listener) => readBundle(source, caps, words, sink, listener);
}

/** Puts the nodes of a plan's deltas, one after the other; the root that results, which is the given one for none. */
export function applyDeltas(
  plan: PackPlan,
  from: Digest,
  files: readonly StagedFile[],
  { nodes }: StoreChange,
  told: Told,
): Digest {
  let root = from;
  plan.legs.forEach((leg, i) => {
    if (leg.from !== undefined) {
      root = applyDelta(new StagedSource(files[i]!, told), leg.from, leg.caps, nodes, nodes, {});
    }
  });
  return root;
}
