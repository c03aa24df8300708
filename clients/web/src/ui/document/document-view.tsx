import type { VNode } from "preact";
import type { OutlineEntry } from "../../library/reading.ts";
import { readHref } from "../app/route.ts";
import { direction } from "../i18n/words.ts";
import { inline } from "./inline.tsx";
import { MastheadView } from "./masthead.tsx";
import { listed, type Node, type PartOfDocument, parts } from "./outline-tree.ts";
import { SectionView } from "./section-view.tsx";
import { type Show, shown } from "./show.ts";

/** So many blocks are laid out together, or not at all while they are out of sight. */
const STRETCH = 40;

interface Props {
  readonly show: Show;
  /** Blocks to show for now; the others follow when the first are painted. */
  readonly most?: number;
}

/** A document from its masthead to its notes. */
export function DocumentView({ show, most = Number.POSITIVE_INFINITY }: Props): VNode {
  const { work } = show.outline;
  let left = most;
  const shownParts: VNode[] = [];
  for (const part of parts(show.outline)) {
    if (left > 0) {
      shownParts.push(<PartView key={part.name} part={part} show={show} most={left} />);
    }
    left -= part.nodes.length;
  }
  return (
    <article class="document" lang={work.language} dir={direction(work.language)} data-symbol={work.symbol}>
      <MastheadView show={show} />
      {shownParts}
    </article>
  );
}

function PartView({ part, show, most }: { part: PartOfDocument; show: Show; most: number }): VNode {
  const blocks = listed(part.nodes.slice(0, most));
  const stretches: VNode[] = [];
  for (let from = 0; from < blocks.length; from += STRETCH) {
    const some = blocks.slice(from, from + STRETCH);
    stretches.push(
      <div class="stretch" key={from}>
        {some.map((block) => blockView(block, show))}
      </div>,
    );
  }
  return (
    <div class={`part ${part.kind}`}>
      {stretches}
      {part.nodes.length <= most && part.notes.length > 0 ? <Notes part={part} show={show} /> : null}
    </div>
  );
}

function blockView(block: Node | readonly Node[], show: Show): VNode {
  if (!("entry" in block)) {
    const level = block[0]?.entry.level ?? 1;
    return (
      <ul class={`items depth${Math.min(4, level)}`} key={block[0]?.entry.section.id}>
        {block.map((node) => nodeView(node, show))}
      </ul>
    );
  }
  return nodeView(block, show);
}

function nodeView(node: Node, show: Show): VNode {
  return (
    <SectionView key={node.entry.section.id} entry={node.entry} show={show}>
      {node.children.length === 0 ? null : listed(node.children).map((block) => blockView(block, show))}
    </SectionView>
  );
}

function Notes({ part, show }: { part: PartOfDocument; show: Show }): VNode {
  const notes = show.words.say("read.notes");
  return (
    <aside class="end-notes" aria-label={part.name === "main" ? notes : `${notes} ${part.name}`}>
      <ol>
        {part.notes.map((note) => (
          <NoteView key={note.section.id} note={note} show={show} />
        ))}
      </ol>
    </aside>
  );
}

function NoteView({ note, show }: { note: OutlineEntry; show: Show }): VNode | null {
  const section = shown(note, show.view);
  if (section === undefined) {
    return null;
  }
  const { work } = show.outline;
  const back = referrer(note.section.id, show);
  return (
    <li id={show.prefix + section.id} data-section={section.id} class="section note">
      <span class="number">{note.number}</span>{" "}
      <span data-from="0">{inline(section.text, section.spans, show.marks.get(section.id) ?? [], show)}</span>{" "}
      {back === undefined ? null : (
        <a class="back" href={readHref(work.symbol, back, work.language)} aria-label={show.words.say("read.back")}>
          ↩
        </a>
      )}
    </li>
  );
}

/** The section that a note belongs to. */
function referrer(note: string, show: Show): string | undefined {
  const value = `#${note}`;
  return show.outline.entries.find(({ section }) =>
    section.spans.some((span) => span.kind === "note-reference" && span.value === value),
  )?.section.id;
}
