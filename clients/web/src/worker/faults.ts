import { type FaultKind, LibraryError } from "../library/fault.ts";
import { ErasedWorkError, UnknownWorkError } from "../read/faults.ts";
import { DatabaseFullError, StoreError } from "../store/faults.ts";
import { ContentError } from "../trust/content-error.ts";
import { StorageFullError } from "../update/space.ts";
import { CancelledError, CaptivePortalError, OfflineError, TransportError } from "../update/transport-error.ts";

type Fault = abstract new (...args: never[]) => Error;

/** The first that fits. */
const KINDS: readonly (readonly [Fault, FaultKind])[] = [
  [CancelledError, "cancelled"],
  [CaptivePortalError, "captive-portal"],
  [OfflineError, "offline"],
  [TransportError, "server"],
  [StorageFullError, "storage-full"],
  [DatabaseFullError, "storage-full"],
  [StoreError, "storage"],
  [ContentError, "content"],
  [UnknownWorkError, "not-found"],
  [ErasedWorkError, "not-found"],
];

/** A fault of any room as the UI sees it, with the message that the room gave it. */
export function libraryError(fault: unknown): LibraryError {
  if (fault instanceof LibraryError) {
    return fault;
  }
  const kind = KINDS.find(([type]) => fault instanceof type)?.[1] ?? "storage";
  return new LibraryError(kind, fault instanceof Error ? fault.message : String(fault));
}
