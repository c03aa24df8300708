import { MalformedNodeError } from "./malformed-node-error.ts";
import { NUMBER_MARK, numberAfter, type PrintedNumber, parseNumber, seriesOf } from "./printed-number.ts";

/** Turns coded numbers back into printed ones; see `NumberCoder`. */
export class NumberDecoder {
  private readonly last = new Map<string, PrintedNumber>();

  /** The printed form of the next section's coded number. */
  printed(coded: string): string {
    const printed = coded.startsWith(NUMBER_MARK) ? this.next(coded.slice(1)) : coded;
    const number = parseNumber(printed);
    if (number !== undefined) {
      this.last.set(seriesOf(number), number);
    }
    return printed;
  }

  private next(series: string): string {
    const before = this.last.get(series);
    if (before === undefined) {
      throw new MalformedNodeError("a number follows none of its series");
    }
    const next = numberAfter(before);
    if (next === undefined) {
      throw new MalformedNodeError("a series of numbers goes too far");
    }
    return next;
  }
}
