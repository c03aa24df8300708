import type { VNode } from "preact";
import type { SearchQuery } from "../../library/search.ts";
import { useApp, useWords } from "../app/context.ts";
import { Choice } from "../parts/choice.tsx";
import { kindName } from "../parts/kinds.ts";
import { filterOptions } from "./library-filter.ts";

/** What a search is narrowed to; what is empty lets everything pass. */
export interface SearchFilter {
  readonly collection: string;
  readonly language: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}

export const NO_SEARCH_FILTER: SearchFilter = { collection: "", language: "", kind: "", from: "", to: "" };

export function queryOf(text: string, filter: SearchFilter, limit: number): SearchQuery {
  const years =
    filter.from === "" && filter.to === ""
      ? {}
      : { years: { from: Number(filter.from || 0), to: Number(filter.to || 9999) } };
  return {
    text: text.trim(),
    typing: !/\s$/.test(text),
    limit,
    ...(filter.collection === "" ? {} : { collections: [filter.collection] }),
    ...(filter.language === "" ? {} : { languages: [filter.language] }),
    ...(filter.kind === "" ? {} : { workKinds: [filter.kind] }),
    ...years,
  };
}

interface Props {
  readonly filter: SearchFilter;
  readonly onChange: (change: Partial<SearchFilter>) => void;
}

export function SearchFilters({ filter, onChange }: Props): VNode {
  const app = useApp();
  const words = useWords();
  const options = filterOptions(app.works.value);
  const any = { value: "", label: words.say("library.any") };
  const collections = [...new Set(app.works.value.map((work) => work.collection))].sort();
  const years = [any, ...options.years.map((value) => ({ value, label: value }))];
  const narrowed = Object.values(filter).filter((value) => value !== "").length;
  return (
    <details class="narrow">
      <summary>
        {words.say("search.filters")}
        {narrowed === 0 ? "" : ` (${narrowed})`}
      </summary>
      <div class="filters">
        <Choice
          label={words.say("library.collection")}
          value={filter.collection}
          options={[any, ...collections.map((value) => ({ value, label: app.titleOf(value) }))]}
          onChoose={(collection) => onChange({ collection })}
        />
        <Choice
          label={words.say("library.language")}
          value={filter.language}
          options={[any, ...options.languages.map((value) => ({ value, label: words.languageName(value) }))]}
          onChoose={(language) => onChange({ language })}
        />
        <Choice
          label={words.say("library.kind")}
          value={filter.kind}
          options={[any, ...options.kinds.map((value) => ({ value, label: kindName(value, words) }))]}
          onChoose={(kind) => onChange({ kind })}
        />
        <Choice
          label={words.say("search.from")}
          value={filter.from}
          options={years}
          onChoose={(from) => onChange({ from })}
        />
        <Choice label={words.say("search.to")} value={filter.to} options={years} onChoose={(to) => onChange({ to })} />
      </div>
    </details>
  );
}
