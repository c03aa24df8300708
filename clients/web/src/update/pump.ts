import type { Answer } from "./fetcher.ts";
import type { Watch } from "./watch.ts";

/** Hands at most so many bytes of a body on; gives how many came before its end. */
export async function pump(
  answer: Answer,
  most: number,
  watch: Watch,
  take: (bytes: Uint8Array) => void,
): Promise<number> {
  let left = most;
  while (left > 0) {
    watch.requireGoingOn();
    const bytes = await answer.read(left);
    if (bytes.length === 0) {
      break;
    }
    watch.received(bytes.length);
    left -= bytes.length;
    take(bytes);
  }
  return most - left;
}
