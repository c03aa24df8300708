import type { Section } from "../document/section.ts";
import { textBytes } from "../document/section-rules.ts";
import { type Caps, requireWithin } from "./caps.ts";

/** Counts what is read and stops at the caps. */
export class Tally {
  private readonly caps: Caps;
  private works = 0;
  private sections = 0;
  private textBytes = 0;

  constructor(caps: Caps) {
    this.caps = caps;
  }

  work(): void {
    requireWithin("works", ++this.works, this.caps.works);
  }

  section(section: Section): void {
    requireWithin("sections", ++this.sections, this.caps.sections);
    this.textBytes += textBytes(section);
    requireWithin("bytes of text", this.textBytes, this.caps.textBytes);
  }
}
