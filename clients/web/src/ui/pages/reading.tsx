import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useMemo, useRef } from "preact/hooks";
import type { Outline } from "../../library/reading.ts";
import type { App } from "../app/app.ts";
import { useApp, useWords } from "../app/context.ts";
import type { ReadRoute } from "../app/route.ts";
import { BesideView } from "../document/beside.tsx";
import { Contents } from "../document/contents.tsx";
import { DocumentView } from "../document/document-view.tsx";
import { NoteSheet } from "../document/note-sheet.tsx";
import { contents } from "../document/outline-tree.ts";
import { SectionSheet } from "../document/section-sheet.tsx";
import { SelectionBar } from "../document/selection-bar.tsx";
import { showOf } from "../document/show.ts";
import { useArrival } from "../document/use-arrival.ts";
import { useCurrent } from "../document/use-current.ts";
import { Sheet } from "../parts/sheet.tsx";
import { ReadingBar } from "./reading-bar.tsx";
import { Standing } from "./standing.tsx";
import { ViewSheet } from "./view-sheet.tsx";

interface Props {
  readonly route: ReadRoute;
  readonly wanted: string;
  readonly outline: Outline;
  readonly second: Outline | undefined;
}

type Open = { readonly what: "contents" | "view" } | { readonly what: "section" | "note"; readonly section: string };

/** A document with everything that one can do while reading it. */
export function Reading({ route, wanted, outline, second }: Props): VNode {
  const app = useApp();
  const words = useWords();
  const page = useRef<HTMLDivElement>(null);
  const open = useSignal<Open | undefined>(undefined);
  const annotations = app.annotations.value;
  const show = useMemo(
    () => showOf(outline, route.view, words, annotations),
    [outline, route.view, words, annotations],
  );
  const other = useMemo(
    () => second && showOf(second, route.view, words, annotations, "b."),
    [second, route.view, words, annotations],
  );
  const most = useArrival(page, outline, route.section);
  const current = useCurrent(page, outline, (section) => keepPlace(app, outline, section));
  const headings = useMemo(() => contents(outline), [outline]);
  // scrolling changes what is current: the text is not gone through anew for that
  const text = useMemo(
    () => (other === undefined ? <DocumentView show={show} most={most} /> : <BesideView first={show} second={other} />),
    [show, other, most],
  );
  const close = () => (open.value = undefined);
  const list = <Contents headings={headings} outline={outline} current={current} view={route.view} onGo={close} />;
  return (
    <div class="reading" ref={page}>
      <ReadingBar
        outline={outline}
        onOpen={(what) => (open.value = what === "section" ? { what, section: current } : { what })}
      />
      <nav class="contents side" aria-label={words.say("read.contents")}>
        {list}
      </nav>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: links within are heard; Enter clicks them */}
      <div class="page" onClick={(event) => (open.value = openBy(event) ?? open.value)}>
        <Standing outline={outline} wanted={wanted} section={route.section} />
        {text}
      </div>
      {route.view === "corrected" ? <SelectionBar page={page} outline={outline} second={second} /> : null}
      {open.value?.what === "contents" ? (
        <Sheet title={words.say("read.contents")} onClose={close}>
          <nav class="contents" aria-label={words.say("read.contents")}>
            {list}
          </nav>
        </Sheet>
      ) : null}
      {open.value?.what === "view" ? <ViewSheet route={route} outline={outline} onClose={close} /> : null}
      {open.value?.what === "section" ? (
        <SectionSheet outline={outline} section={open.value.section} onClose={close} />
      ) : null}
      {open.value?.what === "note" ? <NoteSheet show={show} note={open.value.section} onClose={close} /> : null}
    </div>
  );
}

/** What a click within the text opens: a note, or what can be done with a section or a mark. */
function openBy(event: Event): Open | undefined {
  const target = event.target as HTMLElement;
  const note = target.closest<HTMLElement>("[data-note]")?.getAttribute("data-note");
  const pin = target.closest<HTMLElement>("[data-pin]")?.getAttribute("data-pin");
  const marked = target.closest("a[href]") === null && target.closest("[data-mark]") !== null;
  const section = pin ?? (marked ? target.closest("[data-section]")?.getAttribute("data-section") : undefined);
  if (note) {
    event.preventDefault();
    return { what: "note", section: note };
  }
  if (section && getSelection()?.isCollapsed !== false) {
    event.preventDefault();
    return { what: "section", section };
  }
  return undefined;
}

/** The library's page offers to go on here. */
function keepPlace(app: App, outline: Outline, section: string): void {
  const { symbol, language, title } = outline.work;
  const last = app.preferences.peek().last;
  if (last?.symbol !== symbol || last.section !== section || last.language !== language) {
    app.prefer({ last: { symbol, section, language, title: title === "" ? symbol : title } });
  }
}
