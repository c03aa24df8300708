import { useEffect, useState } from "preact/hooks";

/** What came of a question; the last answer stays until the next one is there. */
export interface Answered<T> {
  readonly value?: T;
  readonly fault?: unknown;
}

/** Asks anew whenever what it depends on changes; an answer that is overtaken is dropped. */
export function useAnswer<T>(ask: () => Promise<T>, on: readonly unknown[]): Answered<T> {
  const [answered, setAnswered] = useState<Answered<T>>({});
  useEffect(() => {
    let wanted = true;
    ask().then(
      (value) => wanted && setAnswered({ value }),
      (fault: unknown) => wanted && setAnswered({ fault }),
    );
    return () => {
      wanted = false;
    };
  }, on);
  return answered;
}
