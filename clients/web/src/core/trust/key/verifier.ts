import { ed25519Verifier } from "./ed25519.ts";
import { fromDer, fromHex, fromPem, pointOf, toHex } from "./encoding.ts";

/** Checks signatures by one key under one scheme. */
export interface Verifier {
  /** The key itself, however it is written; empty where it cannot be used. */
  readonly identity: string;
  verifies(message: Uint8Array<ArrayBuffer>, signature: Uint8Array<ArrayBuffer>): Promise<boolean>;
}

/** Shortest modulus of an RSA key, in bits (NIST SP 800-131A). */
const LEAST_RSA_BITS = 2048;

const NO_VERIFIER: Verifier = { identity: "", verifies: () => Promise.resolve(false) };

/** What a key of metadata verifies with; nothing where it cannot be used. */
export async function verifierOf(type: string, scheme: string, value: string): Promise<Verifier> {
  switch (type) {
    case "ed25519":
      return scheme === type ? ed25519(value) : NO_VERIFIER;
    case "ecdsa":
    case "ecdsa-sha2-nistp256":
    case "ecdsa-sha2-nistp384":
      return ecdsa(scheme, value);
    case "rsa":
      return rsa(scheme, value);
    default:
      return NO_VERIFIER;
  }
}

async function ed25519(hex: string): Promise<Verifier> {
  const bytes = fromHex(hex);
  return (bytes?.length === 32 && (await ed25519Verifier(bytes))) || NO_VERIFIER;
}

async function ecdsa(scheme: string, pem: string): Promise<Verifier> {
  const bits = { "ecdsa-sha2-nistp256": 256, "ecdsa-sha2-nistp384": 384 }[scheme] ?? 0;
  const der = bits > 0 && fromPem(pem);
  const point = der && pointOf(der, bits / 8);
  const key = point && (await imported("raw", point, { name: "ECDSA", namedCurve: `P-${bits}` }));
  if (!key) {
    return NO_VERIFIER;
  }
  return {
    identity: `ecdsa ${toHex(point)}`,
    verifies: async (message, signature) => {
      const raw = fromDer(signature, bits / 8);
      return raw !== undefined && verified({ name: "ECDSA", hash: `SHA-${bits}` }, key, message, raw);
    },
  };
}

/** WebCrypto has no SHA-224, with which nobody signs metadata. */
async function rsa(scheme: string, pem: string): Promise<Verifier> {
  const [, padding, bits] = /^(rsassa-pss|rsa-pkcs1v15)-sha(256|384|512)$/.exec(scheme) ?? [];
  const name = padding === "rsassa-pss" ? "RSA-PSS" : "RSASSA-PKCS1-v1_5";
  const der = bits && fromPem(pem);
  const key = der && (await imported("spki", der, { name, hash: `SHA-${bits}` }));
  if (!key || (key.algorithm as RsaHashedKeyAlgorithm).modulusLength < LEAST_RSA_BITS) {
    return NO_VERIFIER;
  }
  const { n, e } = await crypto.subtle.exportKey("jwk", key);
  return {
    identity: `rsa ${n} ${e}`,
    verifies: (message, signature) => verified({ name, saltLength: Number(bits) / 8 }, key, message, signature),
  };
}

async function imported(
  format: "raw" | "spki",
  key: Uint8Array<ArrayBuffer>,
  algorithm: EcKeyImportParams | RsaHashedImportParams,
): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.importKey(format, key, algorithm, true, ["verify"]);
  } catch {
    return undefined;
  }
}

async function verified(
  algorithm: AlgorithmIdentifier | EcdsaParams | RsaPssParams,
  key: CryptoKey,
  message: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  try {
    return await crypto.subtle.verify(algorithm, key, signature, message);
  } catch {
    return false;
  }
}
