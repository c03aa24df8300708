/** How the sync of one collection ended. Failures of the network or the device are errors instead. */
export type UpdateResult =
  | { readonly kind: "unchanged"; readonly collection: string; readonly edition: number; readonly received: number }
  | {
      readonly kind: "applied";
      readonly collection: string;
      readonly from: number;
      readonly to: number;
      /** Bytes of bodies that came over the network. */
      readonly received: number;
      /** Bytes of the bundles and deltas applied. */
      readonly fileBytes: number;
      readonly byDelta: boolean;
      readonly milliseconds: number;
    }
  | { readonly kind: "rejected"; readonly collection: string; readonly reason: string };

/** What a sync is doing. */
export type Phase = "checking" | "downloading" | "applying";

/** What happens while others wait or read. */
export type LibraryEvent =
  | {
      readonly event: "progress";
      readonly collection: string;
      readonly phase: Phase;
      readonly done: number;
      readonly total: number;
    }
  | { readonly event: "finished"; readonly result: UpdateResult }
  /** A library was met for the first time; `root` is the SHA-256 of its root's bytes. */
  | { readonly event: "pinned"; readonly root: string }
  /** A delta could not be used; the full way follows. */
  | { readonly event: "fell-back"; readonly pack: string; readonly reason: string }
  /** What is stored has changed: whoever shows it asks again. */
  | { readonly event: "changed"; readonly what: "packs" | "annotations" };
