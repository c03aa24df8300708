/** Takes steps for about so many milliseconds, and at least one; the last that was taken. */
export function goOn<T>(steps: Iterator<undefined, T>, milliseconds: number): IteratorResult<undefined, T> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const step = steps.next();
    if (step.done === true || performance.now() >= end) {
      return step;
    }
  }
}
