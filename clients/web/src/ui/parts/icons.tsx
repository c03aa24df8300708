import type { VNode } from "preact";

/** Drawn for this app on a grid of 24. */
const PATHS = {
  library: "M4 5v15M8.5 5v15M13 5.5l5.5 14M2.5 20h19",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 21 21",
  changes: "M12 4v5l3.5 2M4.5 12a7.5 7.5 0 1 0 2.2-5.3M4 3.5v4h4",
  notes: "M6 3.5h12v17l-6-4.5-6 4.5z",
  settings: "M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5",
  contents: "M4 6h16M7.5 12H20M7.5 18H20M4 12h.1M4 18h.1",
  type: "M3 19 8.5 5 14 19M5 14.5h7M16 19l2.7-7 2.8 7M17 17h3.5",
  section: "M9 4h8M9 4a4 4 0 0 0 0 8h2M11.5 4v16M15.5 4v16",
  back: "M15 5l-7 7 7 7",
  close: "M6 6l12 12M18 6 6 18",
  share: "M12 15V4M8 7.5 12 3.5l4 4M6 11.5H4.5v9h15v-9H18",
  more: "M9 5.5l7 6.5-7 6.5",
} as const;

export type IconName = keyof typeof PATHS;

/** An icon beside words that say the same. */
export function Icon({ name }: { readonly name: IconName }): VNode {
  return (
    <svg class={`icon i-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
