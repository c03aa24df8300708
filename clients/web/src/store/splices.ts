import type { SequenceSplice } from "../core/tree/sequence.ts";

/** The position behind what a splice takes away. */
export function endOf(splice: SequenceSplice): number {
  return splice.position + splice.removed;
}

/** Splices that touch become one, so that each has neighbours that stay. */
export function joined(splices: readonly SequenceSplice[]): SequenceSplice[] {
  const joined: SequenceSplice[] = [];
  for (const next of splices) {
    const last = joined.at(-1);
    if (last && endOf(last) === next.position) {
      joined[joined.length - 1] = {
        position: last.position,
        removed: last.removed + next.removed,
        inserted: [...last.inserted, ...next.inserted],
      };
    } else {
      joined.push(next);
    }
  }
  return joined;
}
