/// <reference lib="webworker" />

import { answer, forget, keep } from "./worker/app-cache.ts";
import { lookForNews } from "./worker/background-look.ts";

declare const self: ServiceWorkerGlobalScope;

/** Files of this version of the app with the hash of what they hold; put in by the build. */
declare const __APP_FILES__: readonly string[];
declare const __APP_VERSION__: string;

const CACHE = `vademecum-app-${__APP_VERSION__}`;

self.addEventListener("install", (event) => event.waitUntil(keep(CACHE, __APP_FILES__)));
self.addEventListener("activate", (event) => event.waitUntil(forget(CACHE).then(() => self.clients.claim())));
self.addEventListener("fetch", (event) => answer(event, CACHE, self.registration.scope));
// no type of TypeScript's knows this event
self.addEventListener("periodicsync" as "sync", (event) =>
  (event as ExtendableEvent).waitUntil(lookForNews(self.clients, self.registration)),
);
self.addEventListener("message", (event) => {
  if (event.data === "take over") {
    void self.skipWaiting();
  }
});
