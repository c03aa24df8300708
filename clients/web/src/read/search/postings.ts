/** Where a term stands: sections in ascending order, in each the positions in ascending order. */
export class Postings {
  sections = new Int32Array(8);
  frequencies = new Int32Array(8);
  positions = new Int32Array(8);
  /** How many sections there are. */
  size = 0;
  positionCount = 0;

  /** Forgets all sections. */
  clear(): void {
    this.size = 0;
    this.positionCount = 0;
  }

  /** Makes room for so many sections more. */
  reserve(more: number): void {
    if (this.size + more > this.sections.length) {
      const length = Math.max(2 * this.sections.length, this.size + more);
      this.sections = grown(this.sections, length);
      this.frequencies = grown(this.frequencies, length);
    }
  }

  /** Appends so many positions, to be filled in; where they begin. */
  reservePositions(more: number): number {
    const first = this.positionCount;
    this.positionCount += more;
    if (this.positionCount > this.positions.length) {
      this.positions = grown(this.positions, Math.max(2 * this.positions.length, this.positionCount));
    }
    return first;
  }

  /** Appends a section, whose positions follow. */
  addSection(section: number, frequency: number): void {
    this.reserve(1);
    this.sections[this.size] = section;
    this.frequencies[this.size++] = frequency;
  }

  /** Appends a position of the last section. */
  addPosition(position: number): void {
    if (this.positionCount === this.positions.length) {
      this.positions = grown(this.positions, 2 * this.positionCount);
    }
    this.positions[this.positionCount++] = position;
  }

  /** Appends a position of the last section, and counts it. */
  countPosition(position: number): void {
    this.addPosition(position);
    this.frequencies[this.size - 1]!++;
  }

  /** Appends one section of other postings, whose positions begin at an index there. */
  addFrom(other: Postings, index: number, firstPosition: number): void {
    const frequency = other.frequencies[index]!;
    this.addSection(other.sections[index]!, frequency);
    for (let at = firstPosition; at < firstPosition + frequency; at++) {
      this.addPosition(other.positions[at]!);
    }
  }
}

export function grown(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(array);
  return longer;
}
