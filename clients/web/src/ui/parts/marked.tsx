import type { VNode } from "preact";
import type { Excerpt } from "../../library/search.ts";

/** What was found, with what was looked for marked in it. */
export function Marked({ excerpt }: { readonly excerpt: Excerpt }): VNode {
  const parts: (string | VNode)[] = [];
  let at = 0;
  for (const { start, end } of excerpt.highlights) {
    parts.push(excerpt.text.slice(at, start), <mark class="found">{excerpt.text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(excerpt.text.slice(at));
  return (
    <>
      {excerpt.cutBefore ? "… " : ""}
      {parts}
      {excerpt.cutAfter ? " …" : ""}
    </>
  );
}
