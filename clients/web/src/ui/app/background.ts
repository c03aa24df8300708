import type { App } from "./app.ts";

const STALE_MS = 3600_000;
const INTERVAL_MS = 12 * 3600_000;
const TAG = "vademecum-news";

/** What some browsers have beside what TypeScript knows of. */
interface PeriodicRegistration extends ServiceWorkerRegistration {
  readonly periodicSync?: { register(tag: string, options: { readonly minInterval: number }): Promise<void> };
}

/** Looks for news without being asked: when the page is seen again after an hour, and when the browser gives the time. */
export function watchForNews(app: App): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && isStale(app)) {
      void app.sync({ quietly: true });
    }
  });
  void watchPeriods(app);
}

/** Packs that were never checked have been asked for when the page was opened. */
function isStale(app: App): boolean {
  const checked = (app.packs.value ?? []).map((pack) => pack.checkedAt ?? 0);
  return checked.length > 0 && Date.now() - Math.min(...checked) > STALE_MS;
}

/** The service worker passes on what the browser tells it, to one page that is open. */
async function watchPeriods(app: App): Promise<void> {
  const { serviceWorker } = navigator;
  serviceWorker?.addEventListener("message", (event) => {
    if (event.data === "look for news") {
      void app.sync({ quietly: true });
    }
  });
  const registration: PeriodicRegistration | undefined = await serviceWorker?.ready;
  await registration?.periodicSync
    ?.register(TAG, { minInterval: INTERVAL_MS })
    .catch(() => "browsers allow it to installed apps only");
}
