import { ExpressionHead as HeadMessage } from "../../gen/vademecum/v1/document.ts";
import type { CodedReader } from "../coding/coded-reader.ts";
import type { ExpressionHead } from "../document/expression.ts";
import { MalformedBundleError } from "./bundle-error.ts";
import { CONTEXTS } from "./contexts.ts";
import { message } from "./frames.ts";
import { headFrom } from "./heads.ts";

const SAME = 0;

/** Reads symbols, each against the one before, and heads: their title among the texts. */
export class HeadReader {
  private symbol = "";
  private rest: HeadMessage = HeadMessage.decode(new Uint8Array(0));

  /** Takes a symbol that was named otherwise as the one before the next. */
  follow(named: string): void {
    this.symbol = named;
  }

  readSymbol(body: CodedReader): string {
    const shared = body.number(CONTEXTS.symbolShared);
    if (shared > this.symbol.length) {
      throw new MalformedBundleError("a symbol shares more than there is");
    }
    this.symbol = this.symbol.slice(0, shared) + body.text();
    return this.symbol;
  }

  /** Reads the head of the work whose symbol came last. */
  read(body: CodedReader): ExpressionHead {
    const title = body.text();
    if (body.symbol(CONTEXTS.head) !== SAME) {
      this.rest = message(HeadMessage, body.bytes(CONTEXTS.headBytes), "a head");
    }
    return headFrom(this.rest, this.symbol, title);
  }
}
