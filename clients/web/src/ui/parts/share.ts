import type { App } from "../app/app.ts";

/** Copies the way to a place, for another reader's copy of this library. */
export async function share(app: App, hash: string, title: string): Promise<void> {
  const url = new URL(hash, location.href).href;
  if (navigator.share !== undefined && matchMedia("(pointer: coarse)").matches) {
    await navigator.share({ url, title }).catch(() => "the reader thought better of it");
    return;
  }
  await app.attempt(async () => {
    await navigator.clipboard.writeText(url);
    app.notices.say({ tone: "good", message: "do.copied" });
  });
}
