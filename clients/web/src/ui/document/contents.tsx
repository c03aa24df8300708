import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import type { Outline } from "../../library/reading.ts";
import { useWords } from "../app/context.ts";
import { formatRoute, type View } from "../app/route.ts";
import { direction } from "../i18n/words.ts";
import { Icon } from "../parts/icons.tsx";
import type { ContentsEntry } from "./outline-tree.ts";

interface Props {
  readonly headings: readonly ContentsEntry[];
  readonly outline: Outline;
  /** The section that is being read. */
  readonly current: string;
  readonly view: View;
  readonly onGo: () => void;
}

/** The headings of a document; what stands below one can be folded away. */
export function Contents(props: Props): VNode {
  const words = useWords();
  const folded = useSignal<ReadonlySet<string>>(new Set());
  const { headings, outline } = props;
  if (headings.length === 0) {
    return <p class="hint">{words.say("read.noContents")}</p>;
  }
  const here = headingOf(outline, headings, props.current);
  const fold = (section: string) => {
    const next = new Set(folded.value);
    if (!next.delete(section)) {
      next.add(section);
    }
    folded.value = next;
  };
  return (
    <div lang={outline.work.language} dir={direction(outline.work.language)}>
      <Level {...props} folded={folded.value} here={here} onFold={fold} />
    </div>
  );
}

interface LevelProps extends Props {
  readonly folded: ReadonlySet<string>;
  readonly here: string;
  readonly onFold: (section: string) => void;
}

function Level(props: LevelProps): VNode {
  return (
    <ul>
      {props.headings.map((heading) => (
        <Row key={heading.section} heading={heading} level={props} />
      ))}
    </ul>
  );
}

function Row({ heading, level }: { readonly heading: ContentsEntry; readonly level: LevelProps }): VNode {
  const { section, number, text, children } = heading;
  const { symbol, language } = level.outline.work;
  const open = !level.folded.has(section);
  return (
    <li>
      <div class="row">
        {children.length === 0 ? null : (
          <button
            type="button"
            class="fold"
            aria-expanded={open}
            aria-label={text}
            onClick={() => level.onFold(section)}
          >
            <Icon name="more" />
          </button>
        )}
        <a
          href={formatRoute({ page: "read", symbol, section, language, view: level.view })}
          aria-current={section === level.here ? "location" : undefined}
          onClick={level.onGo}
        >
          {number === "" ? "" : `${number} `}
          {text}
        </a>
      </div>
      {children.length > 0 && open ? <Level {...level} headings={children} /> : null}
    </li>
  );
}

/** The last heading at or before a section. */
function headingOf(outline: Outline, headings: readonly ContentsEntry[], section: string): string {
  const listed = new Set<string>();
  const gather = (some: readonly ContentsEntry[]) => {
    for (const one of some) {
      listed.add(one.section);
      gather(one.children);
    }
  };
  gather(headings);
  let last = "";
  for (const entry of outline.entries) {
    last = listed.has(entry.section.id) ? entry.section.id : last;
    if (entry.section.id === section) {
      return last;
    }
  }
  return "";
}
