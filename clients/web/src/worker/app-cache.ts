const PREFIX = "vademecum-app-";

/** What is the library's rather than the app's: asked of the network only, and kept by the library itself. */
const LIBRARY_PATH = /^(v1|admin|metrics|healthz|readyz|catalogue)(\/|$)/;

/** Keeps all files of a version of the app, or none. */
export async function keep(cache: string, files: readonly string[]): Promise<void> {
  const kept = await caches.open(cache);
  try {
    await kept.addAll(files.map((file) => new Request(file, { cache: "reload" })));
  } catch (fault) {
    await caches.delete(cache);
    throw fault;
  }
}

/** Forgets the files of other versions. */
export async function forget(current: string): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== current);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** Answers requests for the app from what is kept, whatever the network does; leaves all others alone. */
export function answer(event: FetchEvent, cache: string, scope: string): void {
  const { request } = event;
  const path = request.url.slice(scope.length);
  if (request.method !== "GET" || !request.url.startsWith(scope) || LIBRARY_PATH.test(path)) {
    return;
  }
  event.respondWith(fromCache(request, cache, scope));
}

async function fromCache(request: Request, cache: string, scope: string): Promise<Response> {
  const kept = await caches.open(cache);
  const wanted = request.mode === "navigate" ? scope : request;
  const found = await kept.match(wanted, { ignoreSearch: request.mode === "navigate" });
  return found ?? fetch(request);
}
