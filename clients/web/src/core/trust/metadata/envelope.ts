import { canonicalJson } from "../json/canonical-json.ts";
import { Fields } from "../json/fields.ts";
import { readJsonObject } from "../json/json-reading.ts";
import { fromHex } from "../key/encoding.ts";

/** Most signatures that are looked at. */
export const MOST_SIGNATURES = 64;

export interface Signature {
  readonly keyId: string;
  /** Empty for what is no hexadecimal: a signature by nobody. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Metadata with its signatures (TUF section 4.2.1). A signature covers the canonical form of what is signed,
 * fields unknown here included.
 */
export class Envelope {
  /** The fields that are signed. */
  readonly signed: Fields;
  readonly signatures: readonly Signature[];

  private constructor(signed: Fields, signatures: readonly Signature[]) {
    this.signed = signed;
    this.signatures = signatures;
  }

  /** Reads the bytes of a metadata file, in which a key may sign once (TUF section 4.2.1). */
  static parse(json: Uint8Array): Envelope {
    const fields = Fields.of("metadata", readJsonObject(json));
    const signatures = fields.list("signatures", (one) => ({
      keyId: one.text("keyid"),
      bytes: fromHex(one.text("sig")) ?? new Uint8Array(),
    }));
    if (signatures.length > MOST_SIGNATURES) {
      throw fields.malformed(`it has ${signatures.length} signatures, at most ${MOST_SIGNATURES}`);
    }
    if (new Set(signatures.map((one) => one.keyId)).size < signatures.length) {
      throw fields.malformed("one key signed it twice");
    }
    return new Envelope(Fields.of("signed", fields.fields("signed").object), signatures);
  }

  /** The bytes that signatures cover. */
  signedBytes(): Uint8Array<ArrayBuffer> {
    return canonicalJson(this.signed.object);
  }
}
