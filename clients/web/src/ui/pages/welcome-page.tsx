import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import type { CatalogueCollection, PackName } from "../../library/packs.ts";
import type { App } from "../app/app.ts";
import { useApp, useWords } from "../app/context.ts";
import { askToStay, installed, installPrompt } from "../app/install.ts";
import { useAnswer } from "../app/use-answer.ts";
import { ownName } from "../i18n/words.ts";
import { FileButton } from "../parts/files.tsx";
import { chosenPacks, languagesOf, packBytes } from "./welcome-choice.ts";

/** Where a reader chooses what to keep on this device. */
export function WelcomePage(): VNode {
  const app = useApp();
  const words = useWords();
  const catalogue = useAnswer(() => app.library.catalogue(), [app.online.value]);
  const take = (bytes: Uint8Array) =>
    app.attempt(async () => {
      const result = await app.library.importPack(bytes);
      if (result.kind === "rejected") {
        app.notices.say({ tone: "bad", message: "notice.refused", values: { reason: result.reason } });
        return;
      }
      await app.refresh();
      app.go({ page: "library" });
    });
  return (
    <>
      <h1>{words.say("welcome.title")}</h1>
      <p class="lead">{words.say("welcome.lead")}</p>
      <p>
        <FileButton
          label={words.say("welcome.file")}
          accept=".vademecum,application/octet-stream"
          onFile={(bytes) => void take(bytes)}
        />
      </p>
      {catalogue.value === undefined ? (
        <p role="status" class="asking">
          {catalogue.fault === undefined ? words.say("welcome.asking") : words.say("welcome.failed")}
        </p>
      ) : (
        <Chooser catalogue={catalogue.value} />
      )}
      {catalogue.value === undefined && catalogue.fault === undefined ? null : <InstallHint />}
    </>
  );
}

function Chooser({ catalogue }: { readonly catalogue: readonly CatalogueCollection[] }): VNode {
  const app = useApp();
  const words = useWords();
  const available = languagesOf(catalogue);
  const here = useMemo(() => app.packs.peek() ?? [], [app]);
  const languages = useSignal<ReadonlySet<string>>(
    new Set(available.filter((one) => one === words.language || here.some((p) => p.language === one))),
  );
  const collections = useSignal<ReadonlySet<string>>(new Set(catalogue.map((one) => one.collection)));
  const packs = chosenPacks(catalogue, collections.value, languages.value, here);
  const bytes = packs.reduce((sum, pack) => sum + packBytes(catalogue, pack), 0);
  return (
    <form class="chooser" onSubmit={(event) => start(event, app, packs)}>
      <fieldset>
        <legend>{words.say("welcome.languages")}</legend>
        <div class="row">
          {available.map((language) => (
            <label key={language} class="chip">
              <input
                type="checkbox"
                checked={languages.value.has(language)}
                onChange={() => (languages.value = toggled(languages.value, language))}
              />
              <span lang={language}>{ownName(language)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{words.say("welcome.collections")}</legend>
        {catalogue.map((one) => (
          <CollectionChoice
            key={one.collection}
            collection={one}
            languages={languages.value}
            checked={collections.value.has(one.collection)}
            onToggle={() => (collections.value = toggled(collections.value, one.collection))}
          />
        ))}
      </fieldset>
      <p class="start">
        <span role="status">
          {packs.length === 0 ? words.say("welcome.none") : words.say("welcome.total", { size: words.size(bytes) })}
        </span>
        <button type="submit" class="main" disabled={packs.length === 0 || app.syncing.value}>
          {words.say("welcome.start")}
        </button>
      </p>
    </form>
  );
}

interface ChoiceProps {
  readonly collection: CatalogueCollection;
  readonly languages: ReadonlySet<string>;
  readonly checked: boolean;
  readonly onToggle: () => void;
}

function CollectionChoice({ collection, languages, checked, onToggle }: ChoiceProps): VNode {
  const words = useWords();
  const packs = collection.packs.filter((pack) => languages.has(pack.language));
  const works = Math.max(0, ...packs.map((pack) => pack.works));
  const download = packs.reduce((sum, pack) => sum + (pack.downloadBytes ?? 0), 0);
  const text = packs.reduce((sum, pack) => sum + pack.textBytes, 0);
  const size =
    download > 0
      ? words.say("welcome.size", { size: words.size(download) })
      : words.say("welcome.text", { size: words.size(text) });
  return (
    <label class="card">
      <input type="checkbox" checked={checked} onChange={onToggle} />
      <span>
        <strong>{collection.title || collection.collection}</strong>
        <span class="quiet">
          {packs.length === 0 ? words.say("welcome.absent") : `${words.count("welcome.works", works)} · ${size}`}
        </span>
      </span>
    </label>
  );
}

function InstallHint(): VNode | null {
  const words = useWords();
  if (installed()) {
    return null;
  }
  const prompt = installPrompt.value;
  return (
    <p class="hint">
      {words.say("welcome.install")}{" "}
      {prompt === undefined ? null : (
        <button type="button" onClick={() => void prompt.prompt()}>
          {words.say("welcome.installNow")}
        </button>
      )}
    </p>
  );
}

function start(event: Event, app: App, packs: readonly PackName[]): void {
  event.preventDefault();
  void app.attempt(async () => {
    void askToStay();
    for (const pack of packs) {
      await app.library.subscribe(pack);
    }
    await app.sync();
    // who reads something else meanwhile stays there
    if (app.works.value.length > 0 && app.route.value.page === "welcome") {
      app.go({ page: "library" });
    }
  });
}

function toggled(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(value)) {
    next.add(value);
  }
  return next;
}
