import type { VNode } from "preact";
import type { Outline } from "../../library/reading.ts";
import { useWords } from "../app/context.ts";
import { Icon } from "../parts/icons.tsx";

interface Props {
  readonly outline: Outline;
  readonly onOpen: (what: "contents" | "view" | "section") => void;
}

/** What is at hand above a document. */
export function ReadingBar({ outline, onOpen }: Props): VNode {
  const words = useWords();
  return (
    <div class="reading-bar">
      <a class="quiet-button" href="#/library" aria-label={words.say("nav.library")}>
        <Icon name="back" />
      </a>
      <bdi class="symbol">{outline.work.symbol}</bdi>
      <button
        type="button"
        class="quiet-button for-narrow"
        aria-label={words.say("read.contents")}
        onClick={() => onOpen("contents")}
      >
        <Icon name="contents" />
      </button>
      <button
        type="button"
        class="quiet-button"
        aria-label={words.say("read.section")}
        onClick={() => onOpen("section")}
      >
        <Icon name="section" />
      </button>
      <button type="button" class="quiet-button" aria-label={words.say("read.options")} onClick={() => onOpen("view")}>
        <Icon name="type" />
      </button>
    </div>
  );
}
