import type { VNode } from "preact";
import type { OutlineEntry } from "../../library/reading.ts";
import { direction } from "../i18n/words.ts";
import { MastheadView } from "./masthead.tsx";
import { SectionView } from "./section-view.tsx";
import type { Show } from "./show.ts";

/** The same section in two languages; one of them may lack it. */
export interface Pair {
  readonly id: string;
  readonly first?: OutlineEntry;
  readonly second?: OutlineEntry;
}

/** Sections paired by their ids, in the first one's order; what only the second has follows what it follows there. */
export function pairs(first: readonly OutlineEntry[], second: readonly OutlineEntry[]): Pair[] {
  const own = new Set(first.map((entry) => entry.section.id));
  const others = new Map(second.map((entry) => [entry.section.id, entry]));
  const result: Pair[] = orphans(second, own, "");
  for (const entry of first) {
    const { id } = entry.section;
    const other = others.get(id);
    result.push(other === undefined ? { id, first: entry } : { id, first: entry, second: other });
    result.push(...(other === undefined ? [] : orphans(second, own, id)));
  }
  return result;
}

/** What the second alone has, behind one of its sections; behind none for its beginning. */
function orphans(second: readonly OutlineEntry[], own: ReadonlySet<string>, behind: string): Pair[] {
  const from = behind === "" ? 0 : second.findIndex((entry) => entry.section.id === behind) + 1;
  const result: Pair[] = [];
  for (let i = from; i < second.length && !own.has(second[i]!.section.id); i++) {
    result.push({ id: second[i]!.section.id, second: second[i]! });
  }
  return result;
}

/** A document in two languages, section by section. On narrow screens one stands below the other. */
export function BesideView({ first, second }: { readonly first: Show; readonly second: Show }): VNode {
  return (
    <article class="document beside" data-symbol={first.outline.work.symbol}>
      <div class="pair">
        <Column show={first} />
        <Column show={second} />
      </div>
      {pairs(first.outline.entries, second.outline.entries).map((pair) => (
        <div class="pair" key={pair.id}>
          <Column show={first} entry={pair.first} />
          <Column show={second} entry={pair.second} />
        </div>
      ))}
    </article>
  );
}

/** A section in one of the languages; the masthead where no pair is given. */
function Column(props: { show: Show; entry?: OutlineEntry | undefined }): VNode {
  const { language } = props.show.outline.work;
  const lacks = "entry" in props && props.entry === undefined;
  return (
    <div class="column" lang={language} dir={direction(language)}>
      {props.entry === undefined ? null : flat(props.entry, props.show)}
      {lacks ? <p class="lacks">{props.show.words.say("read.untranslated")}</p> : null}
      {"entry" in props ? null : <MastheadView show={props.show} />}
    </div>
  );
}

function flat(entry: OutlineEntry, show: Show): VNode {
  const view = <SectionView entry={entry} show={show} />;
  return entry.section.kind === "item" ? <ul class="items">{view}</ul> : view;
}
