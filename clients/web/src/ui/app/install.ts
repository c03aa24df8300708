import { signal } from "@preact/signals";

/** What browsers send that can install an app from a page. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

/** There while the browser offers to install the app. */
export const installPrompt = signal<InstallPrompt | undefined>(undefined);

export function watchInstall(): void {
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    installPrompt.value = event as InstallPrompt;
  });
  addEventListener("appinstalled", () => {
    installPrompt.value = undefined;
  });
}

/** Whether it runs as an app already. */
export function installed(): boolean {
  return matchMedia("(display-mode: standalone)").matches;
}

/** Asks the browser not to remove the library when space runs out. */
export async function askToStay(): Promise<void> {
  await navigator.storage?.persist?.();
}
