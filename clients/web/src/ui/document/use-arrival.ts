import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { Outline } from "../../library/reading.ts";

/** Blocks shown at once, before and behind the section that is wanted. */
const FIRST = 150;
/** In which guesses of heights are corrected. */
const FRAMES = 5;

/**
 * Brings a section into sight when a document is opened or a link within it is followed. Gives how many blocks of
 * the document to show: of a long one the first and all up to the section wanted, the rest when these are painted.
 */
export function useArrival(page: RefObject<HTMLElement | null>, outline: Outline, section: string): number {
  const wanted = outline.entries.findIndex((entry) => entry.section.id === section);
  const [whole, setWhole] = useState(outline.entries.length <= 2 * FIRST);
  useEffect(() => {
    const timer = setTimeout(() => setWhole(true), 50);
    return () => clearTimeout(timer);
  }, []);
  const { symbol, language } = outline.work;
  // a new edition of the same document must not move the reader
  useLayoutEffect(() => {
    const target = section === "" ? undefined : find(page.current, section);
    if (target === undefined) {
      scrollTo(0, 0);
      return undefined;
    }
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    return bringIntoSight(target);
  }, [symbol, language, section, page]);
  return whole ? Number.POSITIVE_INFINITY : Math.max(wanted, 0) + FIRST;
}

/** What comes into sight is laid out only then, and may be taller than was guessed: so for some frames. */
function bringIntoSight(target: HTMLElement): () => void {
  let left = FRAMES;
  let frame = 0;
  const again = () => {
    target.scrollIntoView({ block: "start" });
    left -= 1;
    frame = left > 0 ? requestAnimationFrame(again) : 0;
  };
  again();
  return () => cancelAnimationFrame(frame);
}

function find(page: HTMLElement | null, section: string): HTMLElement | undefined {
  return page?.querySelector<HTMLElement>(`.document [data-section="${CSS.escape(section)}"]`) ?? undefined;
}
