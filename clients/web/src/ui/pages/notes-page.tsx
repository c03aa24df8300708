import type { VNode } from "preact";
import type { PlacedAnnotation } from "../../library/annotation.ts";
import { useApp, useWords } from "../app/context.ts";
import { readHref } from "../app/route.ts";
import { direction } from "../i18n/words.ts";
import { FileButton, saveFile } from "../parts/files.tsx";

/** All that a reader marked; what has lost its place stands apart. */
export function NotesPage(): VNode {
  const app = useApp();
  const words = useWords();
  const all = app.annotations.value;
  const gone = all.filter((one) => one.place === "gone");
  const works = byWork(all.filter((one) => one.place !== "gone"));
  const save = () =>
    app.attempt(async () =>
      saveFile(await app.library.exportAnnotations(), "vademecum-notes.json", "application/json"),
    );
  const take = (bytes: Uint8Array) =>
    app.attempt(async () => {
      const taken = await app.library.importAnnotations(bytes);
      await app.refresh();
      app.notices.say({
        tone: "good",
        message: { key: "notes.imported", n: taken },
      });
    });
  return (
    <>
      <h1>{words.say("notes.title")}</h1>
      <div class="row">
        {all.length === 0 ? null : (
          <button type="button" onClick={() => void save()}>
            {words.say("notes.export")}
          </button>
        )}
        <FileButton
          label={words.say("notes.import")}
          accept=".json,application/json"
          onFile={(bytes) => void take(bytes)}
        />
      </div>
      {all.length === 0 ? <p class="hint">{words.say("notes.nothing")}</p> : null}
      {works.map(([symbol, some]) => (
        <section key={symbol}>
          <h2>
            <WorkTitle symbol={symbol} language={some[0]!.language} />
          </h2>
          <NoteRows annotations={some} />
        </section>
      ))}
      {gone.length === 0 ? null : (
        <section class="gone">
          <h2>{words.say("notes.gone")}</h2>
          <p class="hint">{words.say("notes.goneHelp")}</p>
          <NoteRows annotations={gone} />
        </section>
      )}
    </>
  );
}

function WorkTitle({ symbol, language }: { readonly symbol: string; readonly language: string }): VNode {
  const app = useApp();
  const work = app.works.value.find((one) => one.symbol === symbol && one.language === language);
  return (
    <span lang={language} dir={direction(language)}>
      {work?.title || symbol} <bdi class="symbol">{symbol}</bdi>
    </span>
  );
}

function NoteRows({ annotations }: { readonly annotations: readonly PlacedAnnotation[] }): VNode {
  return (
    <ul class="note-rows">
      {annotations.map((one) => (
        <NoteRow key={one.id} annotation={one} />
      ))}
    </ul>
  );
}

function NoteRow({ annotation }: { readonly annotation: PlacedAnnotation }): VNode {
  const app = useApp();
  const words = useWords();
  const { place, ...own } = annotation;
  const remove = () => void app.annotate({ ...own, removed: true, changedAt: Date.now() });
  const text = annotation.phrase?.text ?? words.say("mark.bookmark");
  return (
    <li>
      <a href={readHref(annotation.symbol, place === "gone" ? "" : annotation.section, annotation.language)}>
        <span class={`mark ${annotation.colour}`} lang={annotation.language} dir={direction(annotation.language)}>
          {text}
        </span>
        {annotation.phrase === undefined ? <bdi class="symbol"> {annotation.section}</bdi> : null}
      </a>
      {place === "moved" ? <span class="tag">{words.say("notes.moved")}</span> : null}
      {annotation.note === "" ? null : <p class="own-note">{annotation.note}</p>}
      <p class="quiet">
        {words.date(annotation.createdAt)}{" "}
        <button type="button" class="quiet-button" onClick={remove}>
          {words.say("do.remove")}
        </button>
      </p>
    </li>
  );
}

function byWork(annotations: readonly PlacedAnnotation[]): [string, PlacedAnnotation[]][] {
  const groups = new Map<string, PlacedAnnotation[]>();
  for (const one of annotations) {
    groups.set(one.symbol, [...(groups.get(one.symbol) ?? []), one]);
  }
  return [...groups];
}
