import { signal } from "@preact/signals";
import { type FaultKind, LibraryError } from "../../library/fault.ts";
import type { PluralKey, TextKey } from "../i18n/en.ts";

/** Something that a reader should know, and may do something about. */
export interface Notice {
  readonly id: number;
  readonly tone: "good" | "plain" | "bad";
  readonly message: TextKey | { readonly key: PluralKey; readonly n: number };
  readonly values: Readonly<Record<string, string | number>>;
  readonly action?: { readonly label: TextKey; readonly run: () => void };
}

const MOST = 3;
const QUIET_MS = 6000;

/** What is to be said at the moment. Good news goes away by itself; what went wrong stays until it is closed. */
export class Notices {
  readonly shown = signal<readonly Notice[]>([]);
  #last = 0;

  say(notice: Omit<Notice, "id" | "values"> & { readonly values?: Notice["values"] }): void {
    this.#last += 1;
    const id = this.#last;
    const others = this.shown.value.filter((one) => one.message !== notice.message);
    this.shown.value = [...others, { values: {}, ...notice, id }].slice(-MOST);
    if (notice.tone !== "bad" && notice.action === undefined) {
      setTimeout(() => this.close(id), QUIET_MS);
    }
  }

  close(id: number): void {
    this.shown.value = this.shown.value.filter((one) => one.id !== id);
  }

  /** Says a failure in the reader's words; one that the reader asked for is none. */
  fail(fault: unknown): void {
    const kind = fault instanceof LibraryError ? fault.kind : "storage";
    if (kind === "cancelled") {
      return;
    }
    const reason = fault instanceof Error ? fault.message : String(fault);
    this.say({ tone: kind === "offline" ? "plain" : "bad", message: MESSAGES[kind], values: { reason } });
  }
}

const MESSAGES: Readonly<Record<Exclude<FaultKind, "cancelled">, TextKey>> = {
  offline: "notice.offline",
  "captive-portal": "notice.captive",
  server: "notice.failed",
  storage: "notice.failed",
  "storage-full": "notice.full",
  content: "notice.refused",
  "not-found": "notice.failed",
};
