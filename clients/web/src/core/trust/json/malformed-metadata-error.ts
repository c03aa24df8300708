/** What was offered is not made as trust metadata must be. */
export class MalformedMetadataError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "MalformedMetadataError";
  }
}
