import type { Changes } from "../library/changes.ts";
import type { StoreChange } from "../store/store-change.ts";
import type { StoreView } from "../store/store-view.ts";
import type { TrustedRecord } from "../trust/trusted-record.ts";
import { TrustedState } from "../trust/trusted-state.ts";

/** The edition that is here, and what the publisher says of it where it is later than the one given. */
export function newsSince(view: StoreView, collection: string, since: number): Pick<Changes, "until" | "notes"> {
  const applied = appliedRecord(view, collection);
  if (applied === undefined || applied.edition <= since || applied.message.note === "") {
    return { until: applied?.edition ?? 0, notes: [] };
  }
  const { note, publishedAt } = applied.message;
  return { until: applied.edition, notes: [{ edition: applied.edition, note, publishedAt: Number(publishedAt) }] };
}

/** The reader has seen the edition that is here: what it replaced need not be kept. */
export function markRead(change: StoreChange, collection: string): void {
  const found = change.collections.find(collection);
  if (found) {
    change.collections.markRead(found.id, appliedRecord(change, collection)?.edition ?? 0);
  }
}

function appliedRecord(view: StoreView, collection: string): TrustedRecord | undefined {
  const applied = view.collections.find(collection)?.applied;
  return applied && new TrustedState(collection).reopen(applied);
}
