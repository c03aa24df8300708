import { MalformedCodeError } from "../coding/malformed-code-error.ts";
import { type Digest, digestFromBytes } from "../document/digest.ts";
import { InvalidValueError } from "../document/invalid-value-error.ts";
import { MalformedNodeError } from "../tree/malformed-node-error.ts";
import { MalformedBundleError, WrongRootError } from "./bundle-error.ts";

/** The root that is built, which must be the one promised. What damaged bytes make other layers say is said as a malformed file. */
export function guarded(promised: Digest, build: () => Digest): Digest {
  const built = orMalformed(build);
  if (built !== promised) {
    throw new WrongRootError(promised, built);
  }
  return built;
}

/** The digest in a message's field; refuses bytes that are none. */
export function rootOf(bytes: Uint8Array, field: string): Digest {
  return orMalformed(() => digestFromBytes(bytes), `the field ${field}`);
}

export function orMalformed(build: () => Digest, what = "the file"): Digest {
  try {
    return build();
  } catch (error) {
    if (
      error instanceof InvalidValueError ||
      error instanceof MalformedNodeError ||
      error instanceof MalformedCodeError
    ) {
      throw new MalformedBundleError(`${what} is damaged: ${error.message}`, error);
    }
    throw error;
  }
}
