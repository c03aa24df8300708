import type { BitReader } from "./bit-reader.ts";
import { type BitWriter, ESCAPE } from "./bit-writer.ts";
import { grown } from "./postings.ts";

const PARAMETER_BITS = 5;

/** A run of numbers of 0 or more in Rice code, with the parameter that makes it shortest. */
export class RiceRun {
  #numbers = new Int32Array(64);
  #size = 0;

  add(number: number): void {
    if (this.#size === this.#numbers.length) {
      this.#numbers = grown(this.#numbers, 2 * this.#size);
    }
    this.#numbers[this.#size++] = number;
  }

  /** Writes the parameter, then the numbers, and forgets them; how many, the reader must know. */
  drainTo(out: BitWriter): void {
    const k = this.#bestParameter();
    out.raw(k, PARAMETER_BITS);
    for (let i = 0; i < this.#size; i++) {
      out.rice(this.#numbers[i]!, k);
    }
    this.#size = 0;
  }

  /** From the parameter that suits the mean, down or up as long as the run gets shorter. */
  #bestParameter(): number {
    let sum = 0;
    for (let i = 0; i < this.#size; i++) {
      sum += this.#numbers[i]!;
    }
    let best = this.#size === 0 ? 0 : 31 - Math.clz32(Math.floor(sum / this.#size) | 1);
    let least = this.#bits(best);
    for (const step of [-1, 1]) {
      for (let k = best + step; k >= 0 && k < 1 << PARAMETER_BITS; k += step) {
        const bits = this.#bits(k);
        if (bits >= least) {
          break;
        }
        least = bits;
        best = k;
      }
    }
    return best;
  }

  #bits(k: number): number {
    let bits = 0;
    for (let i = 0; i < this.#size; i++) {
      const quotient = this.#numbers[i]! >>> k;
      bits += quotient < ESCAPE ? quotient + 1 + k : ESCAPE + 32;
    }
    return bits;
  }
}

/** Reads the parameter of a run; its numbers follow. */
export function readParameter(input: BitReader): number {
  return input.raw(PARAMETER_BITS);
}
