import type { Digest } from "../document/digest.ts";

/** A bundle or delta that must not be applied. The other way to the same root may still work. */
export class BundleError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
  }
}

/** The file is not what its format says: damaged on the way, cut off, or of another kind. */
export class MalformedBundleError extends BundleError {}

/** The file holds more than the signed record allows. */
export class CapExceededError extends BundleError {
  constructor(what: string, found: number, cap: number) {
    super(`the file has ${found} ${what}; the signed record allows ${cap}`);
  }
}

/** A delta that starts from another root than the one at hand. */
export class WrongBaseError extends BundleError {
  constructor(expected: Digest, found: Digest) {
    super(`the delta starts from ${found}, this pack is at ${expected}`);
  }
}

/** What a file builds is not the root that it, or the signed record, names. */
export class WrongRootError extends BundleError {
  constructor(expected: Digest, found: Digest) {
    super(`the content has root ${found}; ${expected} was promised`);
  }
}
