import { signal } from "@preact/signals";
import type { Annotation, PlacedAnnotation } from "../../library/annotation.ts";
import type { Library } from "../../library/library.ts";
import type { PackName, PackStatus } from "../../library/packs.ts";
import type { WorkSummary } from "../../library/reading.ts";
import type { LibraryEvent, UpdateResult } from "../../library/update.ts";
import { type Words, words } from "../i18n/words.ts";
import { watchForNews } from "./background.ts";
import { loadFollowed, saveFollowed } from "./followed.ts";
import { Notices } from "./notices.ts";
import { dress, loadPreferences, type Preferences, savePreferences } from "./preferences.ts";
import { formatRoute, parseRoute, type Route } from "./route.ts";

/** Where the library is: in a worker, or in a test. */
export interface Host {
  readonly library: Library;
  listen(listener: (event: LibraryEvent) => void): () => void;
}

export type Progress = Extract<LibraryEvent, { event: "progress" }>;

/** What pages show and do; one for a window. What it holds is set as a whole, never changed in place. */
export class App {
  readonly library: Library;
  readonly notices = new Notices();
  readonly route = signal<Route>({ page: "library" });
  /** Absent until the device was asked. */
  readonly packs = signal<readonly PackStatus[] | undefined>(undefined);
  readonly works = signal<readonly WorkSummary[]>([]);
  readonly annotations = signal<readonly PlacedAnnotation[]>([]);
  readonly progress = signal<Progress | undefined>(undefined);
  readonly syncing = signal(false);
  /** Whether a reader waits for the sync that is under way. */
  readonly awaited = signal(false);
  readonly online = signal(navigator.onLine);
  readonly preferences = signal<Preferences>(loadPreferences(localStorage, navigator.languages));
  readonly words = signal<Words | undefined>(undefined);
  /** Counts what was stored anew: whoever shows it asks again. */
  readonly generation = signal(0);

  constructor(host: Host) {
    this.library = host.library;
    host.listen((event) => this.#hear(event));
  }

  /** Shows what is here; the network is asked afterwards. */
  async start(): Promise<void> {
    this.route.value = parseRoute(location.hash);
    addEventListener("hashchange", () => {
      this.route.value = parseRoute(location.hash);
    });
    addEventListener("online", () => this.#connected(true));
    addEventListener("offline", () => this.#connected(false));
    const followed = loadFollowed(localStorage);
    await Promise.all([this.speak(), this.refresh()]);
    if (this.packs.value?.length === 0 && followed.length > 0) {
      await this.#followAgain(followed);
    }
    if (this.packs.value?.length === 0 && this.route.value.page === "library") {
      this.go({ page: "welcome" }, true);
    }
    if ((this.packs.value?.length ?? 0) > 0) {
      void this.sync({ quietly: true });
    }
    watchForNews(this);
  }

  go(route: Route, instead = false): void {
    const hash = formatRoute(route);
    if (instead) {
      history.replaceState(null, "", hash);
      this.route.value = route;
    } else {
      location.hash = hash;
    }
  }

  prefer(change: Partial<Preferences>): void {
    const before = this.preferences.value;
    this.preferences.value = { ...before, ...change };
    savePreferences(localStorage, this.preferences.value);
    if (before.language !== this.preferences.value.language) {
      void this.speak();
    } else if (this.words.value !== undefined) {
      dress(document.documentElement, this.preferences.value, this.words.value.direction);
    }
  }

  /** Fetches the words of the reader's language and turns the page their way. */
  async speak(): Promise<void> {
    const spoken = await words(this.preferences.value.language);
    dress(document.documentElement, this.preferences.value, spoken.direction);
    this.words.value = spoken;
  }

  /** What is found first does not overwrite what was followed before: it may be less. */
  async refresh(): Promise<void> {
    try {
      const [packs, works] = await Promise.all([this.library.status(), this.library.works()]);
      await this.#beginReading(packs);
      if (this.packs.value !== undefined) {
        saveFollowed(localStorage, packs);
      }
      this.packs.value = packs;
      this.works.value = works;
      this.annotations.value = await this.library.annotations();
    } catch (fault) {
      this.packs.value ??= [];
      this.notices.fail(fault);
    }
    this.generation.value += 1;
  }

  /** @param quietly without a word when there is no network, and not beside another sync */
  async sync({
    quietly = false,
    collections,
  }: {
    quietly?: boolean;
    collections?: readonly string[];
  } = {}): Promise<void> {
    if (quietly && this.syncing.value) {
      return;
    }
    this.syncing.value = true;
    this.awaited.value = !quietly;
    try {
      await this.library.sync(collections);
    } catch (fault) {
      if (!quietly) {
        this.notices.fail(fault);
      }
    }
    this.syncing.value = false;
    this.progress.value = undefined;
    await this.refresh();
  }

  /** Does something that may fail, and says so. */
  async attempt(task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (fault) {
      this.notices.fail(fault);
    }
  }

  annotate(annotation: Annotation): Promise<void> {
    return this.attempt(async () => {
      await this.library.annotate(annotation);
      this.annotations.value = await this.library.annotations();
      this.notices.say({ tone: "good", message: annotation.removed ? "mark.removed" : "mark.saved" });
    });
  }

  titleOf(collection: string): string {
    return this.packs.value?.find((pack) => pack.collection === collection && pack.title !== "")?.title ?? collection;
  }

  /** The browser has removed the library's file: says so, and follows what was followed. */
  async #followAgain(packs: readonly PackName[]): Promise<void> {
    this.notices.say({ tone: "bad", message: "notice.evicted" });
    await this.attempt(async () => {
      for (const pack of packs) {
        await this.library.subscribe(pack);
      }
    });
    await this.refresh();
  }

  /** What came first is what later changes are told from. */
  async #beginReading(packs: readonly PackStatus[]): Promise<void> {
    const fresh = packs.filter((pack) => pack.edition > 0 && pack.read === 0).map((pack) => pack.collection);
    for (const collection of new Set(fresh)) {
      await this.library.markRead(collection);
    }
  }

  #connected(online: boolean): void {
    this.online.value = online;
    if (online && (this.packs.value?.length ?? 0) > 0) {
      void this.sync({ quietly: true });
    }
  }

  #hear(event: LibraryEvent): void {
    switch (event.event) {
      case "progress":
        this.progress.value = event;
        break;
      case "finished":
        this.#finished(event.result);
        break;
      case "pinned":
        this.notices.say({ tone: "plain", message: "notice.pinned", values: { root: event.root } });
        break;
      case "fell-back":
        this.notices.say({ tone: "plain", message: "notice.fellBack" });
        break;
      case "changed":
        void this.refresh();
    }
  }

  #finished(result: UpdateResult): void {
    if (result.kind === "rejected") {
      this.notices.say({ tone: "bad", message: "notice.refused", values: { reason: result.reason } });
    } else if (result.kind === "applied" && result.from > 0) {
      const values = { name: this.titleOf(result.collection), edition: result.to };
      const run = () => this.go({ page: "changes" });
      this.notices.say({ tone: "good", message: "notice.updated", values, action: { label: "notice.see", run } });
    }
  }
}
