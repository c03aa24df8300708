import type { Library } from "../library/library.ts";
import type { LibraryEvent } from "../library/update.ts";

export function openLibrary(_tell: (news: LibraryEvent) => void): Promise<Library> {
  return Promise.reject(new Error("not wired"));
}
