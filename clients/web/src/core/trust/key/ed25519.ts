import { toHex } from "./encoding.ts";
import type { Verifier } from "./verifier.ts";

/**
 * An Ed25519 key (RFC 8032), by WebCrypto. Browsers older than 2025 have no Ed25519 there: for them the curve is
 * loaded, in a script that no other browser fetches. Nothing for bytes that are no key.
 */
export async function ed25519Verifier(key: Uint8Array<ArrayBuffer>): Promise<Verifier | undefined> {
  const verifies = await byBrowser(key);
  return verifies && { identity: `ed25519 ${toHex(key)}`, verifies };
}

async function byBrowser(key: Uint8Array<ArrayBuffer>): Promise<Verifier["verifies"] | undefined> {
  try {
    const imported = await crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"]);
    return async (message, signature) =>
      signature.length === 64 && crypto.subtle.verify("Ed25519", imported, signature, message);
  } catch (e) {
    return e instanceof DOMException && e.name === "NotSupportedError" ? byScript(key) : undefined;
  }
}

async function byScript(key: Uint8Array<ArrayBuffer>): Promise<Verifier["verifies"] | undefined> {
  const { ed25519 } = await import("@noble/curves/ed25519.js");
  if (!ed25519.utils.isValidPublicKey(key, false)) {
    return undefined;
  }
  return async (message, signature) =>
    signature.length === 64 && ed25519.verify(signature, message, key, { zip215: false });
}
