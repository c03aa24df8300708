import { InvalidValueError } from "./invalid-value-error.ts";

/** Names by their codes, which are small. */
export function namesOf<K extends string>(codes: Readonly<Record<K, number>>): readonly (K | undefined)[] {
  const names: (K | undefined)[] = [undefined];
  for (const name of Object.keys(codes) as K[]) {
    names[codes[name]] = name;
  }
  return names;
}

/** The name with a code. */
export function nameOf<K extends string>(names: readonly (K | undefined)[], code: number, what: string): K {
  const name = names[code];
  if (name === undefined) {
    throw new InvalidValueError(`unknown ${what} ${code}`);
  }
  return name;
}
