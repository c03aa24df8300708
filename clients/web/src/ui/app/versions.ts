import type { Notices } from "./notices.ts";

/**
 * Keeps the app on the device by its service worker. A new version waits, whole, until the reader takes it or all
 * tabs are closed; then all tabs load it.
 */
export async function watchVersions(notices: Notices): Promise<void> {
  const { serviceWorker } = navigator;
  if (serviceWorker === undefined) {
    return;
  }
  const hadOne = serviceWorker.controller !== null;
  serviceWorker.addEventListener("controllerchange", () => {
    if (hadOne) {
      location.reload();
    }
  });
  const registration = await serviceWorker.register("sw.js", { updateViaCache: "none" });
  const offer = () => offerWaiting(registration, notices);
  offer();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", offer);
  });
}

function offerWaiting({ active, waiting }: ServiceWorkerRegistration, notices: Notices): void {
  if (active !== null && waiting !== null) {
    const run = () => waiting.postMessage("take over");
    notices.say({ tone: "plain", message: "notice.appUpdate", action: { label: "notice.reload", run } });
  }
}
