import type { VNode } from "preact";
import type { Changes, SectionChange } from "../../library/changes.ts";
import type { App } from "../app/app.ts";
import { useApp, useWords } from "../app/context.ts";
import { readHref } from "../app/route.ts";
import { useAnswer } from "../app/use-answer.ts";
import { Redline } from "../document/section-view.tsx";
import { direction } from "../i18n/words.ts";

/** What changed since it was last read: in the library, or in one work. */
export function ChangesPage({ symbol }: { readonly symbol: string | undefined }): VNode {
  const app = useApp();
  const words = useWords();
  const answer = useAnswer(() => unreadChanges(app), [app.generation.value]);
  const changes = (answer.value ?? []).map((one) => ({
    ...one,
    sections: one.sections.filter((it) => symbol === undefined || it.symbol === symbol),
  }));
  const shown = changes.filter((one) => symbol === undefined || one.sections.length > 0);
  const collections = [...new Set(shown.map((one) => one.collection))];
  const mark = (some: readonly string[]) => app.attempt(() => markRead(app, some));
  return (
    <>
      <h1>{words.say("changes.title")}</h1>
      {answer.value !== undefined && shown.length === 0 ? <p>{words.say("changes.nothing")}</p> : null}
      {collections.length === 0 ? null : (
        <p>
          <button type="button" onClick={() => void mark(collections)}>
            {words.say("changes.markAll")}
          </button>
        </p>
      )}
      {shown.map((one) => (
        <PackChanges key={`${one.collection}/${one.language}`} changes={one} />
      ))}
    </>
  );
}

/** Asks for what changed in each collection since the edition that was read last. */
async function unreadChanges(app: App): Promise<Changes[]> {
  const since = new Map<string, number>();
  for (const pack of app.packs.peek() ?? []) {
    if (pack.read > 0 && pack.edition > pack.read) {
      since.set(pack.collection, Math.min(pack.read, since.get(pack.collection) ?? pack.read));
    }
  }
  const all = await Promise.all(
    [...since].map(([collection, edition]) => app.library.changesSince(collection, edition)),
  );
  return all.flat();
}

async function markRead(app: App, collections: readonly string[]): Promise<void> {
  await Promise.all(collections.map((collection) => app.library.markRead(collection)));
  await app.refresh();
}

function PackChanges({ changes }: { readonly changes: Changes }): VNode {
  const app = useApp();
  const words = useWords();
  return (
    <section class="pack-changes">
      <h2>
        {app.titleOf(changes.collection)} <span class="tag">{words.languageName(changes.language)}</span>
      </h2>
      <p class="quiet">
        {words.say("changes.since", { since: changes.since, until: changes.until })} ·{" "}
        {words.count("changes.count", changes.sections.length)}
      </p>
      {changes.complete ? null : <p class="reason">{words.say("changes.incomplete")}</p>}
      {changes.notes
        .filter((note) => note.note !== "")
        .map((note) => (
          <blockquote key={note.edition} class="publisher">
            <p>{note.note}</p>
            <footer>
              {words.say("changes.note")} · {words.date(note.publishedAt)}
            </footer>
          </blockquote>
        ))}
      {byWork(changes.sections).map(([symbol, sections]) => (
        <article key={symbol} class="work-changes" lang={changes.language} dir={direction(changes.language)}>
          <h3>
            <a href={readHref(symbol, "", changes.language)}>{sections[0]?.title || symbol}</a>{" "}
            <bdi class="symbol">{symbol}</bdi>
          </h3>
          <ul>
            {sections.map((one) => (
              <ChangeRow key={one.section} change={one} language={changes.language} />
            ))}
          </ul>
        </article>
      ))}
    </section>
  );
}

function ChangeRow({ change, language }: { readonly change: SectionChange; readonly language: string }): VNode {
  const words = useWords();
  const fate = change.before === undefined ? "added" : change.now === undefined ? "removed" : "changed";
  const label = words.say(`changes.${fate}`);
  return (
    <li class={fate}>
      <span class="tag" lang={words.language} dir={words.direction}>
        {change.now === undefined ? label : <a href={readHref(change.symbol, change.section, language)}>{label}</a>}
      </span>
      <p>
        <Redline runs={change.difference} />
      </p>
    </li>
  );
}

function byWork(sections: readonly SectionChange[]): [string, SectionChange[]][] {
  const groups = new Map<string, SectionChange[]>();
  for (const change of sections) {
    groups.set(change.symbol, [...(groups.get(change.symbol) ?? []), change]);
  }
  return [...groups];
}
