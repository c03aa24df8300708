/** The bytes of hexadecimal digits, or nothing for other texts. */
export function fromHex(hex: string): Uint8Array<ArrayBuffer> | undefined {
  if (hex.length % 2 !== 0 || !/^[0-9a-fA-F]*$/.test(hex)) {
    return undefined;
  }
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The bytes of a key in PEM (RFC 7468 section 13), or nothing for other texts. */
export function fromPem(pem: string): Uint8Array<ArrayBuffer> | undefined {
  const base64 = pem
    .replace("-----BEGIN PUBLIC KEY-----", "")
    .replace("-----END PUBLIC KEY-----", "")
    .replace(/\s/g, "");
  try {
    return Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/**
 * The point of a key on an elliptic curve (SEC 1 section 2.3.3) at the end of its SubjectPublicKeyInfo, not
 * compressed. Keys whose curve is given by its numbers are read so too, which browsers do not.
 */
export function pointOf(spki: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> | undefined {
  const bits = spki.subarray(-(2 * size + 4));
  const plain = bits[0] === 0x03 && bits[1] === 2 * size + 2 && bits[2] === 0 && bits[3] === 4;
  return plain ? bits.slice(3) : undefined;
}

/**
 * A signature of ECDSA as WebCrypto takes it, of equal halves, from its DER (RFC 3279 section 2.2.3). Nothing
 * for what is not in that one form.
 */
export function fromDer(der: Uint8Array, size: number): Uint8Array<ArrayBuffer> | undefined {
  if (der[0] !== 0x30 || der[1] !== der.length - 2 || der.length > 2 + 0x7f) {
    return undefined;
  }
  const r = unsigned(der, 2, size);
  const s = r && unsigned(der, r.end, size);
  if (!r || !s || s.end !== der.length) {
    return undefined;
  }
  const raw = new Uint8Array(2 * size);
  raw.set(r.digits, size - r.digits.length);
  raw.set(s.digits, 2 * size - s.digits.length);
  return raw;
}

/** A positive number in its shortest form. */
function unsigned(der: Uint8Array, at: number, size: number): { digits: Uint8Array; end: number } | undefined {
  const end = at + 2 + (der[at + 1] ?? 0);
  const first = der[at + 2] ?? 0x80;
  const padded = first === 0;
  const shortest = first < 0x80 && !(padded && (der[at + 3] ?? 0) < 0x80);
  const digits = der.subarray(at + (padded ? 3 : 2), end);
  return der[at] === 0x02 && shortest && end <= der.length && digits.length <= size ? { digits, end } : undefined;
}
