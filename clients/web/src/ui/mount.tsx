import "./style/index.css";
import { render, type VNode } from "preact";
import { App, type Host } from "./app/app.ts";
import { AppContext } from "./app/context.ts";
import { Shell } from "./shell/shell.tsx";

/** Shows the app in an element; gives what the page may still tell it. */
export function mount(host: Host, element: HTMLElement): App {
  const app = new App(host);
  void app.start();
  render(<Root app={app} />, element);
  return app;
}

/** Nothing is shown before there are words for it, which takes no network. */
function Root({ app }: { readonly app: App }): VNode | null {
  return app.words.value === undefined ? null : (
    <AppContext.Provider value={app}>
      <Shell />
    </AppContext.Provider>
  );
}
