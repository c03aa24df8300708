import {
  ExpiredError,
  ForkError,
  MalformedError,
  MismatchError,
  NotListedError,
  OldMetadataError,
  RollbackError,
  StaleManifestError,
  ThresholdError,
  TooManyRolesError,
  WrongBytesError,
  WrongVersionError,
} from "../../src/trust/content-error.ts";
import { OversizedError } from "../../src/update/refused-file-error.ts";
import { NotFoundError } from "../../src/update/transport-error.ts";

const NAMES = new Map<unknown, string>([
  [ExpiredError, "expired"],
  [ForkError, "fork"],
  [MalformedError, "malformed"],
  [MismatchError, "mismatch"],
  [NotFoundError, "missing"],
  [NotListedError, "not listed"],
  [OldMetadataError, "old"],
  [OversizedError, "too long"],
  [RollbackError, "rollback"],
  [StaleManifestError, "stale"],
  [ThresholdError, "threshold"],
  [TooManyRolesError, "too many roles"],
  [WrongBytesError, "wrong bytes"],
  [WrongVersionError, "wrong version"],
]);

/** What a refusal is called in the vectors; of anything else what it is. */
export function refusalName(refusal: unknown): string {
  return NAMES.get((refusal as Error).constructor) ?? String(refusal);
}
