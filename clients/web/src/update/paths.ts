import type { Digest } from "../core/document/digest.ts";
import type { TargetFile } from "../core/trust/metadata/target-file.ts";

/** Where a library has what, below its address. */
export const METADATA_PATH = "v1/metadata/";
export const TARGETS_PATH = "v1/targets/";

export function recordPath(digest: Digest): string {
  return `v1/records/${digest}`;
}

export function artifactPath(digest: Digest): string {
  return `v1/artifacts/${digest}`;
}

export function bundlePath(collection: string, language: string, root: Digest): string {
  return `v1/packs/${collection}/${language}/bundles/${root}`;
}

export function deltaPath(collection: string, language: string, from: Digest, to: Digest): string {
  return `v1/packs/${collection}/${language}/deltas/${from}/${to}`;
}

/** The file of a version of a role's metadata, in a TUF repository (sections 5 and 6.2). */
export function versionedFile(role: string, version: bigint): string {
  return `${version}.${latestFile(role)}`;
}

/** The file of a role's metadata by its name alone. */
export function latestFile(role: string): string {
  return `${segment(role)}.json`;
}

/** Where a target lies; with a hash before its name when snapshots are consistent. */
export function targetFilePath(consistent: boolean, path: string, file: TargetFile): string {
  const segments = path.split("/").map(segment);
  const name = segments.pop() ?? "";
  return [...segments, consistent ? `${hashFor(file)}.${name}` : name].join("/");
}

/** A text as one segment of a path: all but unreserved bytes as %XX (RFC 3986). */
export function segment(text: string): string {
  if (text === "." || text === "..") {
    return text.replaceAll(".", "%2E");
  }
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

function hashFor(file: TargetFile): string {
  return file.hashes.get("sha256") ?? file.hashes.get([...file.hashes.keys()].sort()[0] ?? "") ?? "";
}
