import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Found } from "../../library/search.ts";
import { useApp, useWords } from "../app/context.ts";
import { withSearch } from "../app/preferences.ts";
import { readHref } from "../app/route.ts";
import { useAnswer } from "../app/use-answer.ts";
import { direction } from "../i18n/words.ts";
import { Marked } from "../parts/marked.tsx";
import { NO_SEARCH_FILTER, queryOf, SearchFilters } from "./search-filters.tsx";

const MOST = 50;

/** Searches as one types; keys up and down walk through what is found. */
export function SearchPage({ text }: { readonly text: string }): VNode {
  const app = useApp();
  const words = useWords();
  const wanted = useSignal(text);
  const filter = useSignal(NO_SEARCH_FILTER);
  const input = useRef<HTMLInputElement>(null);
  const query = queryOf(wanted.value, filter.value, MOST);
  const answer = useAnswer(
    () => (query.text === "" ? Promise.resolve([]) : app.library.search(query)),
    [JSON.stringify(query), app.generation.value],
  );
  useEffect(() => input.current?.focus(), []);
  const type = (value: string) => {
    wanted.value = value;
    app.go({ page: "search", text: value.trim() }, true);
  };
  return (
    <>
      <h1 class="hidden">{words.say("search.title")}</h1>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys are heard on their way from what has the focus */}
      <div class="finder" onKeyDown={walk}>
        <search>
          <label class="search-box">
            <span class="hidden">{words.say("search.label")}</span>
            <input
              ref={input}
              type="search"
              value={wanted.value}
              placeholder={words.say("search.label")}
              autocomplete="off"
              spellcheck={false}
              enterkeyhint="search"
              onInput={(event) => type(event.currentTarget.value)}
            />
          </label>
          <SearchFilters filter={filter.value} onChange={(change) => (filter.value = { ...filter.value, ...change })} />
        </search>
        {query.text === "" ? (
          <Recent onChoose={type} />
        ) : (
          <Results found={answer.value ?? []} asked={answer.value !== undefined} text={query.text} />
        )}
      </div>
    </>
  );
}

function Results({ found, asked, text }: { found: readonly Found[]; asked: boolean; text: string }): VNode {
  const app = useApp();
  const words = useWords();
  const remember = () => app.prefer({ searches: withSearch(app.preferences.value.searches, text) });
  const said = found.length === 0 ? words.say("search.nothing") : words.count("search.count", found.length);
  return (
    <>
      <p class="count" role="status">
        {found.length === MOST ? words.say("search.many", { n: MOST }) : asked ? said : ""}
      </p>
      <ol class="results">
        {found.map((one) => (
          <li key={`${one.symbol} ${one.language} ${one.section}`}>
            <a
              href={readHref(one.symbol, one.section, one.language)}
              onClick={remember}
              lang={one.language}
              dir={direction(one.language)}
            >
              <span class="facts">
                <bdi class="symbol">{one.symbol}</bdi>
                <span class="of">{one.title}</span>
              </span>
              <span class="excerpt">
                <Marked excerpt={one.excerpt} />
              </span>
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}

function Recent({ onChoose }: { readonly onChoose: (text: string) => void }): VNode {
  const app = useApp();
  const words = useWords();
  const { searches } = app.preferences.value;
  if (searches.length === 0) {
    return <p class="hint">{words.say("search.hint")}</p>;
  }
  return (
    <section class="recent">
      <h2>{words.say("search.recent")}</h2>
      <ul>
        {searches.map((one) => (
          <li key={one}>
            <button type="button" class="link" onClick={() => onChoose(one)}>
              <bdi>{one}</bdi>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="quiet-button" onClick={() => app.prefer({ searches: [] })}>
        {words.say("search.clearRecent")}
      </button>
    </section>
  );
}

/** Up and down go from the field through the results and back. */
function walk(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0 || (event.target as HTMLElement).tagName === "SELECT") {
    return;
  }
  const stops = [
    ...event.currentTarget.querySelectorAll<HTMLElement>("input[type=search], .results a, .recent li button"),
  ];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[Math.max(0, at + step)];
  if (at >= 0 && next !== undefined) {
    event.preventDefault();
    next.focus();
  }
}
