/** Milliseconds of one transaction of a long change, about: what is read waits no longer than that. */
export const SLICE = 50;

/** Lets what waits for this thread have its turn. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
