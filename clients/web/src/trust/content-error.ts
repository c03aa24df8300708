import type { Digest } from "../core/document/digest.ts";

const iso = (time: number): string => new Date(time).toISOString().replace(".000Z", "Z");

/** What was offered is not what it should be; it is refused and what is on the device stays. */
export class ContentError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** Signed bytes that break the wire contract. */
export class MalformedError extends ContentError {
  constructor(what: string, why: string) {
    super(`${what} is malformed: ${why}; kept what is here; tell the publisher`);
  }
}

/** Signed bytes that speak of something else than what was asked for. */
export class MismatchError extends ContentError {
  constructor(what: string, wanted: string, offered: string) {
    super(`${what} is for '${offered}' where '${wanted}' was asked for: kept what is here`);
  }
}

/** Metadata that fewer keys have signed than must. */
export class ThresholdError extends ContentError {
  readonly needed: bigint;
  readonly found: number;

  /** `by` is the metadata that says which keys these are. */
  constructor(role: string, by: string, needed: bigint, found: number) {
    super(
      `${role} is signed by ${found} of its keys where ${by} asks for ${needed}: kept what is here; the server ` +
        "or mirror gives out what the publisher has not signed",
    );
    this.needed = needed;
    this.found = found;
  }
}

/** Metadata of another version than the one that belongs here. */
export class WrongVersionError extends ContentError {
  constructor(file: string, expected: bigint, offered: bigint) {
    super(
      `${file} has version ${offered} where version ${expected} belongs: kept what is here; the server or mirror ` +
        "mixes old and new",
    );
  }
}

/** Metadata older than what is trusted, or that speaks of something older. */
export class OldMetadataError extends ContentError {
  readonly trusted: bigint;
  readonly offered: bigint;

  /** `by` is the metadata that gives the version. */
  constructor(file: string, by: string, trusted: bigint, offered: bigint) {
    super(
      `${by} offers version ${offered} of ${file} where version ${trusted} was seen: kept what is here; the ` +
        "server or mirror is behind, or someone replays old news",
    );
    this.trusted = trusted;
    this.offered = offered;
  }
}

/** Metadata past its time: nobody can say whether it is still the newest. */
export class ExpiredError extends ContentError {
  constructor(file: string, expired: number, now: number) {
    super(
      `${file} was to be believed until ${iso(expired)}, now it is ${iso(now)}: kept what is here; check this ` +
        "device's clock, then ask the publisher for news",
    );
  }
}

/** A role whose metadata stands in no snapshot, or no longer. */
export class NotListedError extends ContentError {
  constructor(file: string) {
    super(`the snapshot does not list ${file}: kept what is here; tell the publisher`);
  }
}

/** A file whose bytes are not those that signed metadata names. */
export class WrongBytesError extends ContentError {
  /** `measure` is what was compared: `length`, or a hash's algorithm. */
  constructor(file: string, measure: string, expected: string, found: string) {
    super(
      `the ${measure} of ${file} is ${found} where ${expected} was signed: kept what is here; try another network ` +
        "or mirror",
    );
  }
}

/** A search that went through as many roles as it may and found nothing. */
export class TooManyRolesError extends ContentError {
  constructor(path: string, limit: number) {
    super(`the search for ${path} was given up after ${limit} delegated roles; tell the publisher`);
  }
}

/** An edition older than one this device has seen. */
export class RollbackError extends ContentError {
  readonly trusted: number;
  readonly offered: number;

  constructor(collection: string, trusted: number, offered: number) {
    super(
      `edition ${offered} of ${collection} is older than edition ${trusted}, which this device has seen: kept what ` +
        "is here; the server or mirror is behind, or someone replays old news",
    );
    this.trusted = trusted;
    this.offered = offered;
  }
}

/** A record that does not continue the chain of editions this device has followed. */
export class ForkError extends ContentError {
  constructor(collection: string, edition: number, expected: Digest, offered: Digest) {
    super(
      `edition ${edition} of ${collection} does not continue this device's history (${offered} where ${expected} ` +
        "belongs): kept what is here; tell the publisher",
    );
  }
}

/** A manifest of another edition than the one that is trusted; its offers are of no use. */
export class StaleManifestError extends ContentError {
  constructor(trusted: number, offered: number) {
    super(
      `a manifest is of edition ${offered} where edition ${trusted} is current: the server or mirror is between ` +
        "two editions; sync again",
    );
  }
}
