import { useSignal } from "@preact/signals";
import type { RefObject, VNode } from "preact";
import { useEffect } from "preact/hooks";
import type { Outline } from "../../library/reading.ts";
import { useApp, useWords } from "../app/context.ts";
import { readHref } from "../app/route.ts";
import { share } from "../parts/share.ts";
import { type ChosenPhrase, markPhrase } from "./annotating.ts";
import { chosenPhrase } from "./selection.ts";

export const COLOURS = ["yellow", "green", "blue", "pink"] as const;

interface Props {
  readonly page: RefObject<HTMLElement | null>;
  readonly outline: Outline;
  /** The document in another language beside it. */
  readonly second: Outline | undefined;
}

interface Chosen extends ChosenPhrase {
  readonly outline: Outline;
}

/** What can be done with words that are selected. It keeps away from them, so that they stay in sight. */
export function SelectionBar({ page, outline, second }: Props): VNode | null {
  const app = useApp();
  const words = useWords();
  const chosen = useSignal<Chosen | undefined>(undefined);
  useEffect(() => {
    const look = () => {
      const selection = getSelection();
      const phrase = page.current === null ? undefined : chosenPhrase(selection, page.current);
      const language = selection?.anchorNode?.parentElement?.closest("[lang]")?.getAttribute("lang");
      const of = second !== undefined && language === second.work.language ? second : outline;
      chosen.value = phrase === undefined ? undefined : { ...phrase, outline: of };
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [page, outline, second, chosen]);
  if (chosen.value === undefined) {
    return null;
  }
  const { outline: of, section } = chosen.value;
  const mark = (colour: (typeof COLOURS)[number]) => {
    if (chosen.value !== undefined) {
      void app.annotate(markPhrase(of, chosen.value, colour, Date.now()));
      getSelection()?.removeAllRanges();
    }
  };
  const keep = (event: Event) => event.preventDefault();
  return (
    <div
      class="selection-bar"
      role="toolbar"
      aria-label={words.say("mark.tools")}
      onPointerDown={keep}
      onMouseDown={keep}
    >
      {COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          class={`swatch ${colour}`}
          aria-label={words.say(`mark.${colour}`)}
          onClick={() => mark(colour)}
        />
      ))}
      <button
        type="button"
        class="quiet-button"
        onClick={() => void share(app, readHref(of.work.symbol, section, of.work.language), of.work.title)}
      >
        {words.say("do.copy")}
      </button>
    </div>
  );
}
