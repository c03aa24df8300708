import { Postings } from "./postings.ts";

/**
 * What is left to do in each section, ascending: a later change takes the place of an earlier one, and what came and
 * went again leaves nothing to do. A frequency of 0 says that the term has gone.
 */
export function lastOfEach(arrived: Postings): Postings {
  for (let i = 1; i < arrived.size; i++) {
    if (arrived.sections[i - 1]! >= arrived.sections[i]!) {
      return sorted(arrived);
    }
  }
  return arrived;
}

function sorted(arrived: Postings): Postings {
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  const firstPositions = new Int32Array(arrived.size);
  for (let i = 0, position = 0; i < arrived.size; position += arrived.frequencies[i]!, i++) {
    const section = arrived.sections[i]!;
    firstPositions[i] = position;
    first.set(section, first.get(section) ?? i);
    last.set(section, i);
  }
  const sorted = new Postings();
  for (const [section, i] of [...last].sort(([a], [b]) => a - b)) {
    const cameAndWent = arrived.frequencies[i] === 0 && arrived.frequencies[first.get(section)!]! > 0;
    if (!cameAndWent) {
      sorted.addFrom(arrived, i, firstPositions[i]!);
    }
  }
  return sorted;
}
