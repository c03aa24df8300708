/** Gathers numbers and bytes in a growing array. */
export class ByteBuffer {
  #bytes = new Uint8Array(1 << 10);
  #length = 0;

  /** A number from 0 to 2^53, seven bits a byte, the lowest first. */
  varint(number: number): void {
    this.#reserve(8);
    let rest = number;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) {
      this.#bytes[this.#length++] = (rest % 0x80) | 0x80;
    }
    this.#bytes[this.#length++] = rest;
  }

  bytes(more: Uint8Array): void {
    this.#reserve(more.length);
    this.#bytes.set(more, this.#length);
    this.#length += more.length;
  }

  /** What was gathered, in an array of its own. */
  take(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more > this.#bytes.length) {
      const longer = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + more));
      longer.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = longer;
    }
  }
}

/** Reads what a `ByteBuffer` gathered; beyond the end come zeros. */
export class ByteCursor {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  get atEnd(): boolean {
    return this.at >= this.#bytes.length;
  }

  varint(): number {
    let number = 0;
    for (let scale = 1; ; scale *= 0x80) {
      const part = this.#bytes[this.at++] ?? 0;
      number += (part & 0x7f) * scale;
      if (part < 0x80) {
        return number;
      }
    }
  }

  /** A view of the next bytes. */
  bytes(count: number): Uint8Array {
    const start = this.at;
    this.at += count;
    return this.#bytes.subarray(start, this.at);
  }
}

/** Whole numbers of either sign as numbers from 0 on, the near ones small. */
export function zigzag(number: number): number {
  return number < 0 ? -2 * number - 1 : 2 * number;
}

export function unzigzag(number: number): number {
  return number % 2 === 1 ? -(number + 1) / 2 : number / 2;
}
