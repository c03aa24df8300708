import { DIGEST_BYTES, type Digest, writeDigest } from "../document/digest.ts";
import { InvalidValueError } from "../document/invalid-value-error.ts";
import { isHighSurrogate, isLowSurrogate, isSurrogate, utf8Length } from "../document/utf8.ts";

const LONGEST_VARINT = 9;

/**
 * Writes the canonical encoding (docs/format.md): fields in fixed order, unsigned varints in their shortest form,
 * strings as length and UTF-8, digests as 32 bytes. One writer serves for node after node.
 */
export class CanonicalWriter {
  private bytes = new Uint8Array(1 << 10);
  private length = 0;

  /** Begins a node of a type. */
  begin(type: number): this {
    this.length = 0;
    this.bytes[this.length++] = type;
    return this;
  }

  varint(value: number): this {
    this.reserve(LONGEST_VARINT);
    let rest = value;
    while (rest >= 0x80) {
      this.bytes[this.length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.bytes[this.length++] = rest;
    return this;
  }

  string(value: string): this {
    const size = utf8Length(value);
    this.varint(size);
    this.reserve(size);
    if (size === value.length) {
      this.ascii(value);
    } else {
      this.utf8(value);
    }
    return this;
  }

  digest(digest: Digest): this {
    this.reserve(DIGEST_BYTES);
    writeDigest(digest, this.bytes, this.length);
    this.length += DIGEST_BYTES;
    return this;
  }

  /** The node, in an array of its own. */
  finish(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private ascii(value: string): void {
    const { bytes } = this;
    let at = this.length;
    for (let i = 0; i < value.length; i++) {
      const unit = value.charCodeAt(i);
      requireWhole(unit, i);
      bytes[at++] = unit;
    }
    this.length = at;
  }

  private utf8(value: string): void {
    const { bytes } = this;
    let at = this.length;
    for (let i = 0; i < value.length; i++) {
      const unit = value.charCodeAt(i);
      if (unit < 0x80) {
        bytes[at++] = unit;
      } else if (unit < 0x800) {
        bytes[at++] = 0xc0 | (unit >> 6);
        bytes[at++] = 0x80 | (unit & 0x3f);
      } else if (!isSurrogate(unit)) {
        bytes[at++] = 0xe0 | (unit >> 12);
        bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
        bytes[at++] = 0x80 | (unit & 0x3f);
      } else {
        const point = pair(value, i++);
        bytes[at++] = 0xf0 | (point >> 18);
        bytes[at++] = 0x80 | ((point >> 12) & 0x3f);
        bytes[at++] = 0x80 | ((point >> 6) & 0x3f);
        bytes[at++] = 0x80 | (point & 0x3f);
      }
    }
    this.length = at;
  }

  private reserve(more: number): void {
    if (this.length + more > this.bytes.length) {
      const longer = new Uint8Array(Math.max(2 * this.bytes.length, this.length + more));
      longer.set(this.bytes.subarray(0, this.length));
      this.bytes = longer;
    }
  }
}

/** The code point of the surrogate pair at a place. */
function pair(value: string, at: number): number {
  if (!isHighSurrogate(value.charCodeAt(at)) || !isLowSurrogate(value.charCodeAt(at + 1))) {
    throw halfPair(at);
  }
  return value.codePointAt(at)!;
}

/** Halves count one byte each, so that a text of nothing else has as many bytes as units. */
function requireWhole(unit: number, at: number): void {
  if (unit >= 0x80) {
    throw halfPair(at);
  }
}

function halfPair(at: number): InvalidValueError {
  return new InvalidValueError(`the text has half of a surrogate pair at ${at}`);
}

/** Bytes of a number as it is written. */
export function varintSize(value: number): number {
  let size = 1;
  for (let rest = Math.floor(value / 0x80); rest !== 0; rest = Math.floor(rest / 0x80)) {
    size++;
  }
  return size;
}

/** Bytes of a string as it is written. */
export function stringSize(value: string): number {
  const size = utf8Length(value);
  return varintSize(size) + size;
}
