import { ESCAPE } from "./bit-writer.ts";

/** Reads what `BitWriter` wrote. Holds the next bits at the top of a window of 32. */
export class BitReader {
  #bytes: Uint8Array = new Uint8Array(0);
  #next = 0;
  #window = 0;
  #held = 0;

  /** Begins with other bytes. */
  open(bytes: Uint8Array): this {
    this.#bytes = bytes;
    this.#next = 0;
    this.#window = 0;
    this.#held = 0;
    return this;
  }

  varint(): number {
    this.raw(this.#held & 7);
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const part = this.raw(8);
      number |= (part & 0x7f) << shift;
      if (part < 0x80) {
        return number;
      }
    }
  }

  rice(k: number): number {
    this.#fill();
    const quotient = Math.clz32(~this.#window);
    if (quotient >= ESCAPE) {
      this.#drop(ESCAPE);
      return (this.raw(16) << 16) | this.raw(16);
    }
    this.#drop(quotient + 1);
    return (quotient << k) | (k <= 16 ? this.raw(k) : (this.raw(k - 16) << 16) | this.raw(16));
  }

  /** Reads a run of numbers in Rice code into an array, from a place on: with what it needs in local variables. */
  riceRun(k: number, count: number, into: Int32Array, from: number): void {
    const bytes = this.#bytes;
    let next = this.#next;
    let window = this.#window;
    let held = this.#held;
    for (let i = from; i < from + count; i++) {
      for (; held <= 24; held += 8) {
        window |= (next < bytes.length ? bytes[next]! : 0) << (24 - held);
        next++;
      }
      const ones = Math.clz32(~window);
      const size = ones + 1 + k;
      if (ones >= ESCAPE || size > held) {
        this.#at(next, window, held);
        into[i] = this.rice(k);
        next = this.#next;
        window = this.#window;
        held = this.#held;
      } else {
        const rest = window << (ones + 1);
        into[i] = k === 0 ? ones : (ones << k) | (rest >>> (32 - k));
        window = rest << k;
        held -= size;
      }
    }
    this.#at(next, window, held);
  }

  #at(next: number, window: number, held: number): void {
    this.#next = next;
    this.#window = window;
    this.#held = held;
  }

  /** The next bits as a number, 24 at most. */
  raw(count: number): number {
    if (count === 0) {
      return 0;
    }
    if (this.#held < count) {
      this.#fill();
    }
    const number = this.#window >>> (32 - count);
    this.#drop(count);
    return number;
  }

  #drop(count: number): void {
    this.#window <<= count;
    this.#held -= count;
  }

  /** Holds 25 bits or more; beyond the end come zeros. */
  #fill(): void {
    while (this.#held <= 24) {
      this.#window |= (this.#bytes[this.#next++] ?? 0) << (24 - this.#held);
      this.#held += 8;
    }
  }
}
