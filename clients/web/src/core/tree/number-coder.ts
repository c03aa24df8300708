import { InvalidValueError } from "../document/invalid-value-error.ts";
import { NUMBER_MARK, numberAfter, type PrintedNumber, parseNumber, seriesOf } from "./printed-number.ts";

/**
 * Codes printed numbers so that renumbering costs nothing: a number that follows the last one of its series is
 * coded as "the next" (docs/format.md, section 3). One coder an expression, fed in order; `NumberDecoder` undoes it.
 */
export class NumberCoder {
  private readonly last = new Map<string, PrintedNumber>();

  /** The coded form of the next section's printed number. */
  code(printed: string): string {
    if (printed.includes(NUMBER_MARK)) {
      throw new InvalidValueError("a printed number has a control character");
    }
    const number = parseNumber(printed);
    if (number === undefined) {
      return printed;
    }
    const series = seriesOf(number);
    const before = this.last.get(series);
    this.last.set(series, number);
    return before !== undefined && numberAfter(before) === printed ? NUMBER_MARK + series : printed;
  }
}
