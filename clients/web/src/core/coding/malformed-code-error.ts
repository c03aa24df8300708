/** Coded bytes that no writer writes. */
export class MalformedCodeError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "MalformedCodeError";
  }
}
