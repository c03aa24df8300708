import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Words } from "../i18n/words.ts";
import type { App } from "./app.ts";

export const AppContext = createContext<App | undefined>(undefined);

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === undefined) {
    throw new Error("a component of the app was shown outside of it");
  }
  return app;
}

/** Pages are shown only when there are words for them. */
export function useWords(): Words {
  const words = useApp().words.value;
  if (words === undefined) {
    throw new Error("a page was shown before the app could speak");
  }
  return words;
}
