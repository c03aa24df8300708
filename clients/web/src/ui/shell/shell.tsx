import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { App } from "../app/app.ts";
import { useApp, useWords } from "../app/context.ts";
import type { Route } from "../app/route.ts";
import { formatRoute } from "../app/route.ts";
import type { TextKey } from "../i18n/en.ts";
import { ChangesPage } from "../pages/changes-page.tsx";
import { LibraryPage } from "../pages/library-page.tsx";
import { NotesPage } from "../pages/notes-page.tsx";
import { ReadPage } from "../pages/read-page.tsx";
import { SearchPage } from "../pages/search-page.tsx";
import { SettingsPage } from "../pages/settings-page.tsx";
import { WelcomePage } from "../pages/welcome-page.tsx";
import { Icon, type IconName } from "../parts/icons.tsx";
import { Freshness } from "./freshness.tsx";
import { NoticeList } from "./notice-list.tsx";
import { ProgressBar } from "./progress.tsx";

/** The frame of all pages: ways between them, what is to be said, how current all is. */
export function Shell(): VNode {
  const app = useApp();
  const words = useWords();
  const route = app.route.value;
  const main = useRef<HTMLElement>(null);
  useTitle(app, route);
  return (
    <>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        {words.say("nav.skip")}
      </button>
      <main id="main" tabIndex={-1} ref={main} class={route.page}>
        <Page route={route} />
      </main>
      <NoticeList />
      <footer class="foot">
        <ProgressBar />
        <Freshness />
        <nav aria-label={words.say("nav.label")}>
          <Way page="library" icon="library" label="nav.library" />
          <Way page="search" icon="search" label="nav.search" />
          <Way page="changes" icon="changes" label="nav.changes" />
          <Way page="notes" icon="notes" label="nav.notes" />
          <Way page="settings" icon="settings" label="nav.settings" />
        </nav>
      </footer>
    </>
  );
}

interface WayProps {
  readonly page: "library" | "search" | "changes" | "notes" | "settings";
  readonly icon: IconName;
  readonly label: TextKey;
}

function Way({ page, icon, label }: WayProps): VNode {
  const app = useApp();
  const words = useWords();
  const here = app.route.value.page === page;
  const href = formatRoute(page === "search" ? { page, text: "" } : { page });
  const news = page === "changes" && unread(app);
  return (
    <a href={href} aria-current={here ? "page" : undefined} class={news ? "news" : ""}>
      <Icon name={icon} />
      <span>{words.say(label)}</span>
    </a>
  );
}

/** Whether something changed since it was last read. */
function unread(app: App): boolean {
  return app.packs.value?.some((pack) => pack.read > 0 && pack.edition > pack.read) ?? false;
}

function Page({ route }: { readonly route: Route }): VNode | null {
  const app = useApp();
  if (app.packs.value === undefined) {
    return null;
  }
  switch (route.page) {
    case "welcome":
      return <WelcomePage />;
    case "read":
      return <ReadPage key={route.symbol} route={route} />;
    case "search":
      return <SearchPage text={route.text} />;
    case "changes":
      return <ChangesPage symbol={route.symbol} />;
    case "notes":
      return <NotesPage />;
    case "settings":
      return <SettingsPage />;
    default:
      return <LibraryPage />;
  }
}

/** Another page begins at its top, and says its name to those who hear it. */
function useTitle(app: App, route: Route): void {
  const words = useWords();
  const name = route.page === "read" ? route.symbol : words.say(TITLES[route.page]);
  useEffect(() => {
    document.title = `${name} – ${words.say("app.name")}`;
    if (app.route.peek().page !== "read") {
      scrollTo(0, 0);
    }
  }, [app, name, words]);
}

const TITLES: Readonly<Record<Exclude<Route["page"], "read">, TextKey>> = {
  welcome: "welcome.title",
  library: "library.title",
  search: "search.title",
  changes: "changes.title",
  notes: "notes.title",
  settings: "settings.title",
};
