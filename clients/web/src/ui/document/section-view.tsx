import type { ComponentChildren, VNode } from "preact";
import type { ChangeLink, Section } from "../../core/document/section.ts";
import type { OutlineEntry, Run } from "../../library/reading.ts";
import { readHref } from "../app/route.ts";
import type { TextKey } from "../i18n/en.ts";
import { inline } from "./inline.tsx";
import { type Show, shown } from "./show.ts";
import { Table } from "./table.tsx";

interface Props {
  readonly entry: OutlineEntry;
  readonly show: Show;
  /** What stands within it, below its text. */
  readonly children?: ComponentChildren;
}

/** One section as it is meant to be seen. */
export function SectionView({ entry, show, children }: Props): VNode | null {
  const section = shown(entry, show.view);
  if (section === undefined) {
    return null;
  }
  const body = element(entry, section, show);
  const attributes = {
    id: show.prefix + section.id,
    "data-section": section.id,
    class: classes(entry, section, show),
  };
  return section.kind === "item" ? (
    <li {...attributes}>
      {body}
      {fate(entry, show)}
      {children}
    </li>
  ) : (
    <div {...attributes}>
      {body}
      {fate(entry, show)}
      {children}
    </div>
  );
}

function classes(entry: OutlineEntry, section: Section, show: Show): string {
  const marked = show.view !== "issued" && entry.corrected !== undefined ? " touched" : "";
  const saved = show.bookmarks.has(section.id) ? " saved" : "";
  const deep = section.kind === "heading" ? ` l${Math.min(4, entry.level)}` : "";
  const bare = entry.number === "" ? "" : " numbered";
  return `section ${section.kind}${deep}${bare}${marked}${saved}`;
}

function element(entry: OutlineEntry, section: Section, show: Show): VNode {
  const words = text(entry, section, show);
  switch (section.kind) {
    case "title":
      return title(entry, words, show);
    case "heading":
      return heading(entry, words);
    case "quotation":
      return (
        <blockquote>
          <p>{words}</p>
        </blockquote>
      );
    case "image":
      return (
        <figure>
          <figcaption>
            <span class="label">{show.words.say("read.picture")}</span>
            {words}
          </figcaption>
        </figure>
      );
    case "table":
      return difference(entry, show) === undefined ? (
        <Table entry={entry} section={section} show={show} />
      ) : (
        <p>{words}</p>
      );
    default:
      return <p>{words}</p>;
  }
}

/** Of several titles of a document one is its own; what a resolution says above that is no heading. */
function title(entry: OutlineEntry, words: ComponentChildren, show: Show): VNode {
  if (entry.part !== "main") {
    return <h2>{words}</h2>;
  }
  const titles = show.outline.entries.filter(({ section, part }) => section.kind === "title" && part === "main");
  const own = titles.find(({ section }) => section.text === show.outline.work.title) ?? titles[0];
  return own === entry ? <h1>{words}</h1> : <p class="over">{words}</p>;
}

function heading(entry: OutlineEntry, words: ComponentChildren): VNode {
  const Heading = (["h2", "h3", "h4", "h5"] as const)[Math.min(3, entry.level - 1)] ?? "h5";
  return <Heading>{words}</Heading>;
}

function text(entry: OutlineEntry, section: Section, show: Show): ComponentChildren {
  const runs = difference(entry, show);
  const number =
    entry.number === "" ? null : (
      <>
        <a
          class="number"
          data-pin={section.id}
          href={readHref(show.outline.work.symbol, section.id, show.outline.work.language)}
          tabIndex={-1}
        >
          {entry.number}
        </a>{" "}
      </>
    );
  return (
    <>
      {number}
      {runs === undefined ? (
        <span data-from="0">{inline(section.text, section.spans, show.marks.get(section.id) ?? [], show)}</span>
      ) : (
        <Redline runs={runs} />
      )}
    </>
  );
}

function difference(entry: OutlineEntry, show: Show): readonly Run[] | undefined {
  return show.view === "redline" ? entry.corrected?.difference : undefined;
}

/** From an old text to a new one: what went is struck out, what came is underlined. */
export function Redline({ runs }: { readonly runs: readonly Run[] }): VNode {
  const parts = runs.map((run) => {
    switch (run.fate) {
      case "removed":
        return <del>{run.text}</del>;
      case "added":
        return <ins>{run.text}</ins>;
      default:
        return run.text;
    }
  });
  return <span class="redline">{parts}</span>;
}

/** Which works made a section what it is. */
function fate(entry: OutlineEntry, show: Show): VNode | null {
  if (entry.corrected === undefined || show.view === "issued") {
    return null;
  }
  const { issued, changes } = entry.corrected;
  const key: TextKey =
    issued === undefined ? "read.insertedBy" : entry.section.text === "" ? "read.deletedBy" : "read.correctedBy";
  return (
    <p class="fate">
      {changes.map((change) => (
        <ChangeNote key={change.symbol + change.section} message={key} change={change} show={show} />
      ))}
    </p>
  );
}

function ChangeNote({ message, change, show }: { message: TextKey; change: ChangeLink; show: Show }): VNode {
  const said = show.words.say(message, { symbol: change.symbol });
  return <a href={readHref(change.symbol, change.section, show.outline.work.language)}>{said}</a>;
}
