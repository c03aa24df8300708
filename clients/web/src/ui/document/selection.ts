import type { ChosenPhrase } from "./annotating.ts";

/** What is selected of a document's text; of several sections, what is selected of the first. */
export function chosenPhrase(selection: Selection | null, page: HTMLElement): ChosenPhrase | undefined {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) {
    return undefined;
  }
  const range = selection.getRangeAt(0);
  const section = element(range.startContainer)?.closest<HTMLElement>("[data-section]");
  if (!section || !page.contains(section)) {
    return undefined;
  }
  const first = container(range.startContainer) ?? section.querySelector<HTMLElement>("[data-from]");
  const start = first && place(first, range.startContainer, range.startOffset);
  const end = endWithin(section, range);
  const id = section.getAttribute("data-section");
  return id && start !== null && end !== undefined && end > start ? { section: id, start, end } : undefined;
}

/** Where a selection ends in the section that it begins in. */
function endWithin(section: HTMLElement, range: Range): number | undefined {
  const last = container(range.endContainer);
  if (last && section.contains(last) && last.closest("[data-section]") === section) {
    return place(last, range.endContainer, range.endOffset);
  }
  const own = [...section.querySelectorAll<HTMLElement>("[data-from]")].filter(
    (one) => one.closest("[data-section]") === section,
  );
  const end = own.at(-1);
  return end && from(end) + (end.textContent ?? "").length;
}

function container(node: Node): HTMLElement | null {
  return element(node)?.closest<HTMLElement>("[data-from]") ?? null;
}

function element(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

/** Code units from the section's beginning to a place in one of its pieces. */
function place(piece: HTMLElement, node: Node, offset: number): number {
  if (!piece.contains(node)) {
    return from(piece);
  }
  const before = document.createRange();
  before.setStart(piece, 0);
  before.setEnd(node, offset);
  return from(piece) + before.toString().length;
}

function from(piece: HTMLElement): number {
  return Number(piece.getAttribute("data-from"));
}
