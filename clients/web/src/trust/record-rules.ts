import type { EditionRecord, Manifest, PackRecord } from "../gen/vademecum/v1/edition.ts";
import { MalformedError } from "./content-error.ts";

const RECORD = "an edition record";
const MANIFEST = "a manifest";
const DIGEST_BYTES = 32;
const MAX_DELTAS = 16;
const MAX_NUMBER = BigInt(Number.MAX_SAFE_INTEGER);
const LANGUAGE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/;

/** What the wire contract says of an edition record, whoever stands for it. */
export function requireRecord(record: EditionRecord): void {
  if (record.edition < 1n || record.edition > MAX_NUMBER) {
    throw new MalformedError(RECORD, `edition ${record.edition}`);
  }
  if (record.previous.length !== (record.edition === 1n ? 0 : DIGEST_BYTES)) {
    throw new MalformedError(RECORD, "it does not name the record before as it must");
  }
  requireAncestors(record);
  record.packs.forEach(requirePack);
  if (new Set(record.packs.map((pack) => pack.language)).size < record.packs.length) {
    throw new MalformedError(RECORD, "two packs in one language");
  }
}

function requireAncestors(record: EditionRecord): void {
  const found = record.ancestors.length;
  const all = record.edition <= 2n ? 0 : Math.floor(Math.log2(Number(record.edition - 1n)));
  if (found !== 0 && found !== all) {
    throw new MalformedError(RECORD, `${found} ancestors where there are ${all}`);
  }
  for (const ancestor of record.ancestors) {
    requireDigest(RECORD, ancestor);
  }
}

function requirePack(pack: PackRecord): void {
  if (!LANGUAGE.test(pack.language)) {
    throw new MalformedError(RECORD, `a pack in '${pack.language}', which is no language`);
  }
  requireDigest(RECORD, pack.root);
  if ([pack.works, pack.sections, pack.textBytes].some((count) => count > MAX_NUMBER)) {
    throw new MalformedError(RECORD, "a count beyond all bounds");
  }
}

/** What the wire contract says of a manifest. */
export function requireManifest(manifest: Manifest): void {
  requireDigest(MANIFEST, manifest.record);
  requireDigest(MANIFEST, manifest.root);
  if (manifest.deltas.length > MAX_DELTAS) {
    throw new MalformedError(MANIFEST, `${manifest.deltas.length} deltas`);
  }
  for (const delta of manifest.deltas) {
    requireDigest(MANIFEST, delta.fromRoot);
    requireDigest(MANIFEST, delta.toRoot);
  }
  if (manifest.stable) {
    requireDigest(MANIFEST, manifest.stable.record);
  }
  if (manifest.bundle) {
    requireDigest(MANIFEST, manifest.bundle.root);
  }
}

function requireDigest(what: string, bytes: Uint8Array): void {
  if (bytes.length !== DIGEST_BYTES) {
    throw new MalformedError(what, `a digest of ${bytes.length} bytes`);
  }
}
