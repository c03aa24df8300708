import type { Digest } from "../core/document/digest.ts";
import { MismatchError } from "../trust/content-error.ts";
import type { TrustedRecord } from "../trust/trusted-record.ts";
import type { TrustedState } from "../trust/trusted-state.ts";

/** As many as the distance has binary digits; more only where records name no ancestors. */
const MOST_HOPS = 64;

/**
 * The trusted record, then each that the one before leads to, up to that of an edition: believed because a later
 * one names its digest.
 *
 * @param fetch gives a record by its digest
 */
export async function wayToRecord(
  trust: TrustedState,
  edition: number,
  fetch: (digest: Digest) => Promise<Uint8Array>,
): Promise<TrustedRecord[]> {
  let at = trust.trusted;
  const way = at ? [at] : [];
  while (at && at.edition > edition && edition > 0 && way.length <= MOST_HOPS) {
    const next = at.towards(edition);
    at = trust.acceptPastRecord(await fetch(next.digest), next);
    way.push(at);
  }
  if (at?.edition !== edition) {
    throw new MismatchError("an edition of the past", `${edition}`, `${at?.edition}`);
  }
  return way;
}
