import type { SectionKind } from "../document/section.ts";

const MAX_DIGITS = 9;
const FINAL_DIGITS = /[0-9]+$/;

/**
 * Guesses a section's id from the sections before (docs/format.md, section 4), so that most ids cost nothing. One
 * predictor an expression, fed in order.
 */
export class IdPredictor {
  private readonly last = new Map<SectionKind, string>();

  /** By level, the id of the section that the next one may stand under or beside; empty for none. */
  private readonly open: string[] = [];

  /** The level of the last section that is no item. */
  private level = 0;

  /** The id that a section of some kind and level is expected to have next; empty for no guess. */
  predict(kind: SectionKind, level: number): string {
    return kind === "item" ? this.item(level) : raised(this.last.get(kind) ?? "");
  }

  private item(at: number): string {
    const beside = this.open[at] ?? "";
    if (at > this.level && beside !== "") {
      return raised(beside);
    }
    for (let above = Math.min(at, this.open.length) - 1; above >= 0; above--) {
      if (this.open[above] !== "") {
        return `${this.open[above]}.i1`;
      }
    }
    return "";
  }

  /** Tells the id that the section really has. */
  accept(kind: SectionKind, at: number, id: string): void {
    this.last.set(kind, id);
    if (kind === "note") {
      return;
    }
    this.level = kind === "item" ? this.level : at;
    while (this.open.length < at) {
      this.open.push("");
    }
    this.open.length = at;
    this.open.push(id);
  }
}

function raised(id: string): string {
  const digits = FINAL_DIGITS.exec(id)?.[0] ?? "";
  if (digits === "" || digits.length > MAX_DIGITS) {
    return "";
  }
  return id.slice(0, -digits.length) + (Number(digits) + 1);
}
