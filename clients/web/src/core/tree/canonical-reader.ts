import { DIGEST_BYTES, type Digest, digestAt } from "../document/digest.ts";
import { MalformedNodeError } from "./malformed-node-error.ts";

const MOST_BYTES = 9;
const MOST_SMALL = 2 ** 31 - 1;
const UTF_8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Reads the canonical encoding and refuses every other form of the same values. */
export class CanonicalReader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  expectType(type: number): void {
    const found = this.byte();
    if (found !== type) {
      throw new MalformedNodeError(`a node of type ${type} was expected, not ${found}`);
    }
  }

  /** Whether a node is of the second of two types; one of another is malformed. */
  isSecond(first: number, second: number): boolean {
    const found = this.byte();
    if (found !== first && found !== second) {
      throw new MalformedNodeError(`a node of type ${first} or ${second} was expected, not ${found}`);
    }
    return found === second;
  }

  byte(): number {
    this.require(1);
    return this.bytes[this.at++]!;
  }

  /** A number; those beyond 2^53, which no library reaches, are refused too. */
  varint(): number {
    let value = 0;
    let scale = 1;
    for (let i = 0; i < MOST_BYTES; i++) {
      const next = this.byte();
      value += (next & 0x7f) * scale;
      if (next < 0x80) {
        return shortest(value, next === 0 && i > 0);
      }
      scale *= 0x80;
    }
    throw new MalformedNodeError("a number has more than 63 bits");
  }

  /** A number of things of which each takes at least one byte: never more than the bytes left. */
  count(): number {
    const value = this.varint();
    if (value > this.bytes.length - this.at) {
      throw new MalformedNodeError(`a count of ${value} exceeds the node`);
    }
    return value;
  }

  /** So many things, each read by itself. */
  list<T>(read: () => T): T[] {
    const count = this.count();
    const list: T[] = [];
    for (let i = 0; i < count; i++) {
      list.push(read());
    }
    return list;
  }

  /** 1 for yes, 0 for no. */
  flag(): boolean {
    const value = this.varint();
    if (value > 1) {
      throw new MalformedNodeError(`a flag is 0 or 1, not ${value}`);
    }
    return value === 1;
  }

  smallInt(): number {
    const value = this.varint();
    if (value > MOST_SMALL) {
      throw new MalformedNodeError(`a number is too large: ${value}`);
    }
    return value;
  }

  string(): string {
    const length = this.count();
    const start = this.at;
    this.at += length;
    try {
      return length === 0 ? "" : UTF_8.decode(this.bytes.subarray(start, this.at));
    } catch (cause) {
      throw new MalformedNodeError("a text is not UTF-8", cause);
    }
  }

  digest(): Digest {
    this.require(DIGEST_BYTES);
    const start = this.at;
    this.at += DIGEST_BYTES;
    return digestAt(this.bytes, start);
  }

  end(): void {
    if (this.at < this.bytes.length) {
      throw new MalformedNodeError(`${this.bytes.length - this.at} bytes follow the node`);
    }
  }

  private require(bytes: number): void {
    if (this.bytes.length - this.at < bytes) {
      throw new MalformedNodeError("a node ends too early");
    }
  }
}

function shortest(value: number, padded: boolean): number {
  if (padded) {
    throw new MalformedNodeError("a number is not in its shortest form");
  }
  if (value > Number.MAX_SAFE_INTEGER) {
    throw new MalformedNodeError(`a number is larger than can be counted here: ${value}`);
  }
  return value;
}
