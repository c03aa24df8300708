/** A value that breaks the rules of its kind (docs/format.md, section 1). */
export class InvalidValueError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "InvalidValueError";
  }
}
