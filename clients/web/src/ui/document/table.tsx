import type { VNode } from "preact";
import type { Section } from "../../core/document/section.ts";
import type { OutlineEntry } from "../../library/reading.ts";
import { inline } from "./inline.tsx";
import type { Show } from "./show.ts";

interface Cell {
  readonly from: number;
  readonly to: number;
}

interface Props {
  readonly entry: OutlineEntry;
  readonly section: Section;
  readonly show: Show;
}

/** A table that scrolls by itself when it is wider than the page. */
export function Table({ entry, section, show }: Props): VNode {
  const rows = cells(section.text);
  const headed = hasHead(section.text, rows);
  const name = entry.number === "" ? show.words.say("read.table") : entry.number;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="scroll" tabIndex={0} aria-label={`${name} ${section.id}`}>
      <table>
        {entry.number === "" ? null : <caption>{entry.number}</caption>}
        {headed ? (
          <thead>
            <Row cells={rows[0] ?? []} head section={section} show={show} />
          </thead>
        ) : null}
        <tbody>
          {rows.slice(headed ? 1 : 0).map((row) => (
            <Row key={row[0]?.from} cells={row} head={false} section={section} show={show} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row(props: { cells: readonly Cell[]; head: boolean; section: Section; show: Show }): VNode {
  const { section, show } = props;
  const marks = show.marks.get(section.id) ?? [];
  return (
    <tr>
      {props.cells.map(({ from, to }) => {
        const words = inline(section.text, section.spans, marks, show, from, to);
        return props.head ? (
          <th key={from} scope="col" data-from={from}>
            {words}
          </th>
        ) : (
          <td key={from} data-from={from}>
            {words}
          </td>
        );
      })}
    </tr>
  );
}

/** Lines are rows, and tabs part cells. */
function cells(text: string): Cell[][] {
  const rows: Cell[][] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const row: Cell[] = [];
    for (const cell of line.split("\t")) {
      row.push({ from: at, to: at + cell.length });
      at += cell.length + 1;
    }
    rows.push(row);
  }
  return rows;
}

/** A first row of words above others is a head; one of figures, or with a gap, is data. */
function hasHead(text: string, rows: readonly (readonly Cell[])[]): boolean {
  const first = (rows[0] ?? []).map(({ from, to }) => text.slice(from, to).trim());
  return rows.length > 2 && first.length > 1 && first.every((cell) => /\p{L}/u.test(cell));
}
