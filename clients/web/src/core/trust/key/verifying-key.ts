import { digestOf } from "../../document/digest.ts";
import { canonicalJson } from "../json/canonical-json.ts";
import type { Fields } from "../json/fields.ts";
import { type Verifier, verifierOf } from "./verifier.ts";

/**
 * A public key as metadata carries it (TUF section 4.2). One whose type or scheme is unknown, or whose value is
 * no such key, is kept but verifies nothing.
 */
export class VerifyingKey {
  readonly #fields: Fields;
  readonly #type: string;
  readonly #scheme: string;
  readonly #value: string;
  #verifier: Promise<Verifier> | undefined;

  constructor(fields: Fields) {
    this.#fields = fields;
    this.#type = fields.text("keytype");
    this.#value = fields.fields("keyval").text("public");
    this.#scheme = fields.text("scheme");
  }

  /** The key's id as reference implementations make it: SHA-256 of its canonical JSON, in hex. */
  id(): string {
    return digestOf(canonicalJson(this.#fields.object));
  }

  /** The same for keys whose numbers are the same, however they are written and called. */
  async identity(): Promise<string> {
    const { identity } = await this.#loaded();
    return identity || `${this.#type} ${this.#value}`;
  }

  /** Whether a signature of some bytes is by this key. */
  async verifies(message: Uint8Array<ArrayBuffer>, signature: Uint8Array<ArrayBuffer>): Promise<boolean> {
    return (await this.#loaded()).verifies(message, signature);
  }

  #loaded(): Promise<Verifier> {
    this.#verifier ??= verifierOf(this.#type, this.#scheme, this.#value);
    return this.#verifier;
  }
}
