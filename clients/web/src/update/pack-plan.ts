import type { Digest } from "../core/document/digest.ts";
import type { StoredPack } from "../store/pack-table.ts";
import type { Leg } from "./route.ts";
import { roomToApply } from "./space.ts";
import type { Way } from "./way.ts";

/** Files at hand that bring one pack to its root. */
export interface PackPlan {
  /** As it was when the files were chosen. */
  readonly pack: StoredPack;
  /** They were chosen by. */
  readonly way: Way;
  /** In order; each file is staged under its name. */
  readonly legs: readonly Leg[];
  /** That results. */
  readonly root: Digest;
  /** Of the files. */
  readonly bytes: number;
  /** Of its texts. */
  readonly textBytes: number;
}

/** Bytes that applying may add to the device. */
export function roomOf(plan: PackPlan): number {
  return roomToApply(plan.way, plan.bytes, plan.textBytes);
}

/** Whether a whole pack replaces one that is here: damage that was the reason is healed too. */
export function replacesAll(plan: PackPlan): boolean {
  return plan.way !== "delta" && plan.pack.root !== undefined;
}
