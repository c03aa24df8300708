import type { PackName } from "../../library/packs.ts";

const KEY = "vademecum-followed";

/** Names of the packs that are followed: what is left of the library when the browser removes its file. */
export function loadFollowed(storage: Storage): readonly PackName[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? "[]");
    return Array.isArray(kept)
      ? kept.filter(isPackName).map(({ collection, language }) => ({ collection, language }))
      : [];
  } catch {
    return [];
  }
}

/** Where they cannot be kept, a removal by the browser looks like a first visit, nothing else. */
export function saveFollowed(storage: Storage, packs: readonly PackName[]): void {
  try {
    storage.setItem(KEY, JSON.stringify(packs.map(({ collection, language }) => ({ collection, language }))));
  } catch {
    // the packs themselves are kept elsewhere
  }
}

function isPackName(value: unknown): value is PackName {
  const { collection, language } = (value ?? {}) as Partial<PackName>;
  return typeof collection === "string" && typeof language === "string";
}
