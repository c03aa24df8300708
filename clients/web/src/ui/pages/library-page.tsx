import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import type { WorkSummary } from "../../library/reading.ts";
import { useApp, useWords } from "../app/context.ts";
import { readHref } from "../app/route.ts";
import { direction } from "../i18n/words.ts";
import { Choice } from "../parts/choice.tsx";
import { kindName } from "../parts/kinds.ts";
import { byCollection, filterOptions, fits, type LibraryFilter, NO_FILTER, readable } from "./library-filter.ts";

/** All works that are here, by collection. */
export function LibraryPage(): VNode {
  const app = useApp();
  const words = useWords();
  const filter = useSignal<LibraryFilter>(NO_FILTER);
  const works = app.works.value;
  const shown = readable(
    works.filter((work) => fits(work, filter.value)),
    words.language,
  );
  if (works.length === 0) {
    return <EmptyLibrary />;
  }
  return (
    <>
      <h1>{words.say("library.title")}</h1>
      <GoOn />
      <Filters filter={filter.value} onChange={(change) => (filter.value = { ...filter.value, ...change })} />
      <p class="count" role="status">
        {shown.length === 0 ? words.say("library.nothing") : words.count("library.count", shown.length)}
      </p>
      {byCollection(shown).map(([collection, some]) => (
        <section key={collection} class="collection">
          <h2>{app.titleOf(collection)}</h2>
          <ul class="works">
            {some.map((work) => (
              <WorkRow key={work.symbol + work.language} work={work} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function EmptyLibrary(): VNode {
  const words = useWords();
  return (
    <>
      <h1>{words.say("library.title")}</h1>
      <p>{words.say("library.empty")}</p>
      <p>
        <a class="button main" href="#/welcome">
          {words.say("library.add")}
        </a>
      </p>
    </>
  );
}

/** Where the reading stopped. */
function GoOn(): VNode | null {
  const app = useApp();
  const words = useWords();
  const { last } = app.preferences.value;
  if (last === undefined || !app.works.value.some((work) => work.symbol === last.symbol)) {
    return null;
  }
  return (
    <a class="go-on" href={readHref(last.symbol, last.section, last.language)}>
      <span>{words.say("library.goOn")}</span>
      <strong lang={last.language} dir={direction(last.language)}>
        {last.title}
      </strong>
    </a>
  );
}

interface FiltersProps {
  readonly filter: LibraryFilter;
  readonly onChange: (change: Partial<LibraryFilter>) => void;
}

function Filters({ filter, onChange }: FiltersProps): VNode {
  const app = useApp();
  const words = useWords();
  const options = filterOptions(app.works.value);
  const any = { value: "", label: words.say("library.any") };
  const kinds = options.kinds.map((value) => ({ value, label: kindName(value, words) }));
  const languages = options.languages.map((value) => ({ value, label: words.languageName(value) }));
  const years = options.years.map((value) => ({ value, label: value }));
  return (
    <search class="filters">
      <label class="choice wide">
        <span>{words.say("library.filter")}</span>
        <input type="search" value={filter.text} onInput={(event) => onChange({ text: event.currentTarget.value })} />
      </label>
      <Choice
        label={words.say("library.kind")}
        value={filter.kind}
        options={[any, ...kinds]}
        onChoose={(kind) => onChange({ kind })}
      />
      <Choice
        label={words.say("library.year")}
        value={filter.year}
        options={[any, ...years]}
        onChoose={(year) => onChange({ year })}
      />
      <Choice
        label={words.say("library.language")}
        value={filter.language}
        options={[any, ...languages]}
        onChoose={(language) => onChange({ language })}
      />
    </search>
  );
}

function WorkRow({ work }: { readonly work: WorkSummary }): VNode {
  const words = useWords();
  const foreign = work.language !== words.language;
  return (
    <li class={work.withdrawn === undefined ? "work" : "work withdrawn"}>
      <a href={readHref(work.symbol, "", work.language)}>
        <span class="title" lang={work.language} dir={direction(work.language)}>
          {work.title === "" ? work.symbol : work.title}
        </span>
        <span class="facts">
          <bdi class="symbol">{work.symbol}</bdi>
          <span>{kindName(work.workKind, words)}</span>
          {work.date === "" ? null : <span>{words.dateOf(work.date)}</span>}
          {foreign ? (
            <span class="tag">{words.say("library.only", { language: words.languageName(work.language) })}</span>
          ) : null}
        </span>
      </a>
      {work.withdrawn === undefined ? null : (
        <p class="reason">{words.say("library.withdrawnWhy", { reason: work.withdrawn })}</p>
      )}
    </li>
  );
}
