import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Outline } from "../../library/reading.ts";

/** Below the bar that stays at the top. */
const TOP = 96;
const PAUSE_MS = 250;

/**
 * The section that is being read: the first one whose end is in sight.
 *
 * @param onRest hears it when the reader has stopped scrolling
 */
export function useCurrent(
  page: RefObject<HTMLElement | null>,
  outline: Outline,
  onRest: (section: string) => void,
): string {
  const [current, setCurrent] = useState(outline.entries[0]?.section.id ?? "");
  useEffect(() => {
    let pause: ReturnType<typeof setTimeout> | undefined;
    let frame = 0;
    const look = () => {
      const section = page.current === null ? undefined : sectionAt(page.current);
      if (section !== undefined) {
        setCurrent(section);
        clearTimeout(pause);
        pause = setTimeout(() => onRest(section), PAUSE_MS);
      }
    };
    const scrolled = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    addEventListener("scroll", scrolled, { passive: true });
    scrolled();
    return () => {
      removeEventListener("scroll", scrolled);
      cancelAnimationFrame(frame);
      clearTimeout(pause);
    };
  }, [outline.work.symbol, outline.work.language]);
  return current;
}

/** Stretches are measured first: what is out of sight need not be laid out for this. */
function sectionAt(page: HTMLElement): string | undefined {
  const stretch = firstInSight([...page.querySelectorAll(".stretch, .pair")]);
  const section = stretch && firstInSight([...stretch.querySelectorAll("[data-section]")]);
  return section?.getAttribute("data-section") ?? undefined;
}

function firstInSight(elements: readonly Element[]): Element | undefined {
  return elements.find((element) => element.getBoundingClientRect().bottom > TOP);
}
