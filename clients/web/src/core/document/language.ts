import { InvalidValueError } from "./invalid-value-error.ts";

const TAG = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/;

/** A BCP 47 tag in its usual case (`fr`, `zh`, `zh-Hant`) as it is; throws where it is none. */
export function requireLanguage(tag: string): string {
  if (!TAG.test(tag)) {
    throw new InvalidValueError(`unknown language '${tag}': give a BCP 47 tag such as ar, zh, en, fr, ru or es`);
  }
  return tag;
}
