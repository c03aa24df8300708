import type { FaultKind } from "../library/fault.ts";
import type { Library } from "../library/library.ts";
import type { LibraryEvent } from "../library/update.ts";

/** The calls of a library, as they travel between a page, its worker and the worker that leads. */
export const METHODS = [
  "status",
  "catalogue",
  "subscribe",
  "unsubscribe",
  "sync",
  "cancel",
  "works",
  "read",
  "search",
  "changesSince",
  "markRead",
  "annotations",
  "annotate",
  "exportAnnotations",
  "importAnnotations",
  "exportPack",
  "importPack",
  "check",
  "repair",
] as const satisfies readonly (keyof Library)[];

export type Method = (typeof METHODS)[number];

/** What a page wants; `from` names its worker and `id` the call among those of that worker. */
export interface Call {
  readonly type: "call";
  readonly from: string;
  readonly id: number;
  readonly method: Method;
  readonly args: readonly unknown[];
}

export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly kind: FaultKind; readonly message: string };

export interface Answer {
  readonly type: "answer";
  readonly to: string;
  readonly id: number;
  readonly outcome: Outcome;
}

export interface News {
  readonly type: "news";
  readonly news: LibraryEvent;
}

/** A worker has the library open from now on: calls that have no answer yet are said again. */
export interface Leading {
  readonly type: "leading";
}

export type Message = Call | Answer | News | Leading;
