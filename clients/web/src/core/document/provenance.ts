import type { Digest } from "./digest.ts";
import { InvalidValueError } from "./invalid-value-error.ts";

/** What an attachment is to its work. The codes are part of the canonical encoding. */
export const ATTACHMENT_ROLES = { source: 1, image: 2 } as const;
export type AttachmentRole = keyof typeof ATTACHMENT_ROLES;

/** A section's place in the source; pages and lines count from 1, lines in the whole extracted text. */
export interface SourcePlace {
  readonly section: string;
  readonly page: number;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** What was set aside: `masthead` or `furniture`. */
export interface Aside {
  readonly kind: string;
  readonly text: string;
  readonly page: number;
  readonly line: number;
}

/** Something doubtful, kept as it stands; page and line are 0 when it concerns the whole document. */
export interface Notice {
  readonly code: string;
  readonly page: number;
  readonly line: number;
  readonly seen: string;
  readonly suggestion: string;
}

/** A file kept by its digest, which readers may download. */
export interface Attachment {
  readonly digest: Digest;
  readonly mediaType: string;
  readonly size: number;
  /** Without a path. */
  readonly name: string;
  readonly role: AttachmentRole;
  /** Where it stands, from 1; 0 when it has none. */
  readonly page: number;
}

/** Where each piece of an expression came from, and what its import set aside. */
export interface Provenance {
  /** Digest of the source file. */
  readonly source: Digest;
  readonly fileName: string;
  /** One a section, in order. */
  readonly places: readonly SourcePlace[];
  readonly asides: readonly Aside[];
  readonly notices: readonly Notice[];
  readonly attachments: readonly Attachment[];
}

/** The name of an attachment as it is; throws where it could lead elsewhere. */
export function requireFileName(name: string): string {
  if (name === "" || /[/\\]|^\./.test(name)) {
    throw new InvalidValueError(`not the name of an attachment: '${name}' (no path, no leading full stop)`);
  }
  return name;
}
