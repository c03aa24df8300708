import type { ComponentChildren, VNode } from "preact";
import type { Span } from "../../core/document/section.ts";
import type { Annotation } from "../../library/annotation.ts";
import type { Link } from "../../library/reading.ts";
import { readHref } from "../app/route.ts";
import type { Words } from "../i18n/words.ts";

/** Words that a reader marked, in a section's text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly id: string;
  readonly colour: Annotation["colour"];
  readonly note: boolean;
}

/** What inline markup needs to know of its document. */
export interface InlineSetting {
  readonly words: Words;
  readonly links: Readonly<Record<string, Link>>;
}

interface Cover {
  readonly start: number;
  readonly end: number;
  wrap(children: ComponentChildren, linked: boolean): VNode;
  readonly link: boolean;
}

/** A stretch of a text as nested markup; what crosses another's end is split there, and no link stands in another. */
export function inline(
  text: string,
  spans: readonly Span[],
  marks: readonly Mark[],
  setting: InlineSetting,
  from = 0,
  to = text.length,
): ComponentChildren {
  const covers = [...spans.map((span) => spanCover(span, setting)), ...marks.map(markCover)];
  return layer(text, covers, from, to, false);
}

function layer(text: string, covers: readonly Cover[], from: number, to: number, linked: boolean): ComponentChildren[] {
  const children: ComponentChildren[] = [];
  let at = from;
  let left = inOrder(covers);
  while (left.length > 0 && at < to) {
    const [first, ...others] = left as [Cover, ...Cover[]];
    left = others;
    const start = Math.max(first.start, at);
    const end = Math.min(first.end, to);
    if (start >= end) {
      continue;
    }
    if (start > at) {
      children.push(text.slice(at, start));
    }
    const inner = others.filter((other) => other.start < end);
    children.push(first.wrap(layer(text, inner, start, end, linked || first.link), linked));
    left = inOrder(
      others.filter((other) => other.end > end).map((other) => ({ ...other, start: Math.max(other.start, end) })),
    );
    at = end;
  }
  if (at < to) {
    children.push(text.slice(at, to));
  }
  return children;
}

function inOrder(covers: readonly Cover[]): Cover[] {
  return [...covers].sort((a, b) => a.start - b.start || b.end - a.end);
}

function markCover(mark: Mark): Cover {
  return {
    start: mark.start,
    end: mark.end,
    link: false,
    wrap: (children) => (
      <mark class={`mark ${mark.colour}${mark.note ? " noted" : ""}`} data-mark={mark.id}>
        {children}
      </mark>
    ),
  };
}

function spanCover(span: Span, setting: InlineSetting): Cover {
  const { start, end } = span;
  switch (span.kind) {
    case "emphasis":
      return { start, end, link: false, wrap: (children) => <em>{children}</em> };
    case "strong":
      return { start, end, link: false, wrap: (children) => <strong>{children}</strong> };
    case "reference":
      return { start, end, link: true, wrap: (children, linked) => reference(span.value, children, linked, setting) };
    case "note-reference":
      return {
        start,
        end,
        link: true,
        wrap: (children, linked) => noteReference(span.value, children, linked, setting),
      };
  }
}

function reference(value: string, children: ComponentChildren, linked: boolean, setting: InlineSetting): VNode {
  const link = setting.links[value];
  if (linked || link === undefined) {
    return <span class="reference">{children}</span>;
  }
  if (link.here) {
    return <a href={readHref(link.symbol, link.section, link.language)}>{children}</a>;
  }
  return (
    <span class="reference absent" title={setting.words.say("read.absent", { target: link.target })}>
      {children}
    </span>
  );
}

function noteReference(value: string, children: ComponentChildren, linked: boolean, setting: InlineSetting): VNode {
  const link = setting.links[value];
  if (linked || link === undefined || !link.here) {
    return <sup class="noteref">{children}</sup>;
  }
  return (
    <a
      class="noteref"
      role="doc-noteref"
      data-note={link.section}
      href={readHref(link.symbol, link.section, link.language)}
    >
      {children}
    </a>
  );
}
