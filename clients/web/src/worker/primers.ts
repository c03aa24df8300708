import type { Primers } from "../core/bundle/primer.ts";
import { TransportError } from "../update/transport-error.ts";

const FILES: readonly (readonly [string, URL])[] = [
  ["ar", new URL("../../../../proto/primer/ar.txt", import.meta.url)],
  ["en", new URL("../../../../proto/primer/en.txt", import.meta.url)],
  ["es", new URL("../../../../proto/primer/es.txt", import.meta.url)],
  ["fr", new URL("../../../../proto/primer/fr.txt", import.meta.url)],
  ["ru", new URL("../../../../proto/primer/ru.txt", import.meta.url)],
  ["zh", new URL("../../../../proto/primer/zh.txt", import.meta.url)],
];

/** Reads the files of common words, which the service worker keeps with the app. */
export async function fetchPrimers(): Promise<Primers> {
  return new Map(await Promise.all(FILES.map(async ([language, file]) => [language, await text(file)] as const)));
}

async function text(file: URL): Promise<string> {
  const answer = await fetch(file).catch(() => undefined);
  if (!answer?.ok) {
    throw new TransportError(
      `a file of this app did not come (${file.pathname}): reload the page while connected`,
      true,
    );
  }
  return answer.text();
}
