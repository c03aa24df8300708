import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import type { Annotation, PlacedAnnotation } from "../../library/annotation.ts";
import type { Outline } from "../../library/reading.ts";
import { useApp, useWords } from "../app/context.ts";
import { readHref } from "../app/route.ts";
import { direction } from "../i18n/words.ts";
import { share } from "../parts/share.ts";
import { Sheet } from "../parts/sheet.tsx";
import { bookmark, markPhrase, textOf } from "./annotating.ts";
import { COLOURS } from "./selection-bar.tsx";

interface Props {
  readonly outline: Outline;
  readonly section: string;
  readonly onClose: () => void;
}

/** What can be done with a section, and what a reader has put on it. */
export function SectionSheet({ outline, section, onClose }: Props): VNode {
  const app = useApp();
  const words = useWords();
  const { symbol, language, title } = outline.work;
  const entry = outline.entries.find((one) => one.section.id === section);
  const own = app.annotations.value.filter(
    (one) => one.symbol === symbol && one.language === language && one.section === section && one.place !== "gone",
  );
  const saved = own.find((one) => one.phrase === undefined && one.note === "");
  const text = textOf(outline, section);
  const toggle = () => {
    const now = Date.now();
    void app.annotate(
      saved === undefined ? bookmark(outline, section, now) : { ...plain(saved), removed: true, changedAt: now },
    );
  };
  const highlight = (colour: Annotation["colour"]) =>
    void app.annotate(markPhrase(outline, { section, start: 0, end: text.length }, colour, Date.now()));
  return (
    <Sheet title={words.say("read.sectionNamed", { name: entry?.number || section })} onClose={onClose}>
      <p class="sheet-quote" lang={language} dir={direction(language)}>
        {text.length > 160 ? `${text.slice(0, 160)}…` : text}
      </p>
      <div class="row">
        <button type="button" aria-pressed={saved !== undefined} onClick={toggle}>
          {words.say(saved === undefined ? "mark.bookmark" : "mark.bookmarked")}
        </button>
        <button type="button" onClick={() => void share(app, readHref(symbol, section, language), title)}>
          {words.say("do.copy")}
        </button>
      </div>
      <fieldset class="row swatches">
        <legend>{words.say("mark.highlight")}</legend>
        {text === ""
          ? null
          : COLOURS.map((colour) => (
              <button
                key={colour}
                type="button"
                class={`swatch ${colour}`}
                aria-label={words.say(`mark.${colour}`)}
                onClick={() => highlight(colour)}
              />
            ))}
      </fieldset>
      <NewNote outline={outline} section={section} />
      <ul class="note-rows">
        {own
          .filter((one) => one.phrase !== undefined || one.note !== "")
          .map((one) => (
            <OwnNote key={one.id} annotation={one} />
          ))}
      </ul>
    </Sheet>
  );
}

function NewNote({ outline, section }: { readonly outline: Outline; readonly section: string }): VNode {
  const app = useApp();
  const words = useWords();
  const note = useSignal("");
  const save = (event: Event) => {
    event.preventDefault();
    const text = note.value.trim();
    if (text !== "") {
      note.value = "";
      void app.annotate({ ...bookmark(outline, section, Date.now()), note: text });
    }
  };
  return (
    <form onSubmit={save}>
      <NoteField value={note.value} onInput={(value) => (note.value = value)} />
      <button type="submit">{words.say("do.save")}</button>
    </form>
  );
}

function OwnNote({ annotation }: { readonly annotation: PlacedAnnotation }): VNode {
  const app = useApp();
  const words = useWords();
  const note = useSignal(annotation.note);
  const put = (change: Partial<Annotation>) =>
    void app.annotate({ ...plain(annotation), ...change, changedAt: Date.now() });
  return (
    <li>
      {annotation.phrase === undefined ? null : (
        <span class={`mark ${annotation.colour}`}>{annotation.phrase.text}</span>
      )}
      <NoteField value={note.value} onInput={(value) => (note.value = value)} />
      <div class="row">
        <button
          type="button"
          disabled={note.value === annotation.note}
          onClick={() => put({ note: note.value.trim() })}
        >
          {words.say("do.save")}
        </button>
        <button type="button" class="quiet-button" onClick={() => put({ removed: true })}>
          {words.say("do.remove")}
        </button>
      </div>
    </li>
  );
}

function NoteField({ value, onInput }: { readonly value: string; readonly onInput: (value: string) => void }): VNode {
  const words = useWords();
  return (
    <label class="choice wide">
      <span>{words.say("mark.noteLabel")}</span>
      <textarea rows={2} dir="auto" value={value} onInput={(event) => onInput(event.currentTarget.value)} />
    </label>
  );
}

function plain({ place: _, ...annotation }: PlacedAnnotation): Annotation {
  return annotation;
}
