/** A quotient from here on is written as this many ones and the number in 32 bits. */
export const ESCAPE = 24;

/** Appends numbers to a growing array of bytes, bit by bit, most significant first. */
export class BitWriter {
  #bytes = new Uint8Array(256);
  #length = 0;
  #window = 0;
  #held = 0;

  /** Writes a number of 0 or more as a varint, from the next whole byte on. */
  varint(number: number): void {
    this.align();
    let rest = number;
    for (; rest >= 0x80; rest >>>= 7) {
      this.raw((rest & 0x7f) | 0x80, 8);
    }
    this.raw(rest, 8);
  }

  /** Writes a number of 0 or more in Rice code: the quotient by 2^k in ones, a zero, k bits. */
  rice(number: number, k: number): void {
    const quotient = number >>> k;
    if (quotient >= ESCAPE) {
      this.raw((1 << ESCAPE) - 1, ESCAPE);
      this.#long(number, 32);
    } else {
      this.raw((1 << (quotient + 1)) - 2, quotient + 1);
      this.#long(number & ((1 << k) - 1), k);
    }
  }

  /** Writes the lowest bits of a number, 24 at most; those above must be zeros. */
  raw(number: number, count: number): void {
    if (this.#length + 4 > this.#bytes.length) {
      const longer = new Uint8Array(2 * this.#bytes.length);
      longer.set(this.#bytes);
      this.#bytes = longer;
    }
    this.#window = (this.#window << count) | number;
    this.#held += count;
    while (this.#held >= 8) {
      this.#held -= 8;
      this.#bytes[this.#length++] = this.#window >>> this.#held;
    }
  }

  /** Fills the byte that was begun with zeros. */
  align(): void {
    this.raw(0, -this.#held & 7);
  }

  /** What was written, to the next whole byte; forgets it. */
  takeBytes(): Uint8Array {
    this.align();
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #long(number: number, count: number): void {
    if (count > 16) {
      this.raw((number >>> 16) & ((1 << (count - 16)) - 1), count - 16);
      this.raw(number & 0xffff, 16);
    } else {
      this.raw(number, count);
    }
  }
}
