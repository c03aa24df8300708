import type { VNode } from "preact";
import { direction } from "../i18n/words.ts";
import { Sheet } from "../parts/sheet.tsx";
import { inline } from "./inline.tsx";
import { type Show, shown } from "./show.ts";

interface Props {
  readonly show: Show;
  readonly note: string;
  readonly onClose: () => void;
}

/** A note, read where its mark stands. */
export function NoteSheet({ show, note, onClose }: Props): VNode | null {
  const entry = show.outline.entries.find(({ section }) => section.id === note);
  const section = entry && shown(entry, show.view);
  if (entry === undefined || section === undefined) {
    return null;
  }
  const { language } = show.outline.work;
  return (
    <Sheet title={show.words.say("read.note", { number: entry.number })} onClose={onClose}>
      <p class="note-text" lang={language} dir={direction(language)}>
        {inline(section.text, section.spans, [], show)}
      </p>
    </Sheet>
  );
}
