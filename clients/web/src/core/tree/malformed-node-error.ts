/** Bytes that are not the canonical encoding of a node. */
export class MalformedNodeError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "MalformedNodeError";
  }
}
