import { MalformedCodeError } from "../coding/malformed-code-error.ts";
import { type Digest, digestFromBytes } from "../document/digest.ts";
import { InvalidValueError } from "../document/invalid-value-error.ts";
import { MalformedNodeError } from "../tree/malformed-node-error.ts";
import { MalformedBundleError, WrongRootError } from "./bundle-error.ts";

/** The root that is built, which must be the one promised. What damaged bytes make other layers say is said as a malformed file. */
export function guarded(promised: Digest, build: () => Digest): Digest {
  return kept(promised, orMalformed(build));
}

/** The same for a reading in steps. */
export function* guardedSteps(promised: Digest, build: () => Steps): Steps {
  return kept(promised, yield* orMalformedSteps(build));
}

/** The digest in a message's field; refuses bytes that are none. */
export function rootOf(bytes: Uint8Array, field: string): Digest {
  return orMalformed(() => digestFromBytes(bytes), `the field ${field}`);
}

/** A reading that rests after each work, and in the end has a root. */
export type Steps = Generator<undefined, Digest>;

export function* orMalformedSteps(build: () => Steps): Steps {
  try {
    return yield* build();
  } catch (error) {
    throw malformed(error, "the file");
  }
}

function orMalformed(build: () => Digest, what = "the file"): Digest {
  try {
    return build();
  } catch (error) {
    throw malformed(error, what);
  }
}

function kept(promised: Digest, built: Digest): Digest {
  if (built !== promised) {
    throw new WrongRootError(promised, built);
  }
  return built;
}

function malformed(error: unknown, what: string): unknown {
  return error instanceof InvalidValueError ||
    error instanceof MalformedNodeError ||
    error instanceof MalformedCodeError
    ? new MalformedBundleError(`${what} is damaged: ${error.message}`, error)
    : error;
}
