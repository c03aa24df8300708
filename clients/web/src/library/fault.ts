/** Whose fault a failure is: the network's, the device's, what came, or what was asked for. */
export type FaultKind =
  | "offline"
  | "captive-portal"
  | "server"
  | "storage"
  | "storage-full"
  | "content"
  | "not-found"
  | "cancelled";

/** A failure with a message that says what was wrong, where, and what to do. */
export class LibraryError extends Error {
  readonly kind: FaultKind;

  constructor(kind: FaultKind, message: string) {
    super(message);
    this.name = "LibraryError";
    this.kind = kind;
  }
}
