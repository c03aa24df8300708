import { describe, expect, it } from "vitest";
import { ArraySource } from "../../src/core/coding/byte-source.ts";
import { CodedReader } from "../../src/core/coding/coded-reader.ts";
import { fromBase64, readVectors, toHex } from "./vector-files.ts";

interface Call {
  readonly in?: number;
  readonly symbol?: number;
  readonly number?: number;
  readonly bytes?: string;
  readonly near?: number;
  readonly text?: string;
  readonly times?: number;
  readonly count_from?: number;
  readonly to?: number;
  readonly between?: string;
}

interface Body {
  readonly name: string;
  readonly window: number;
  readonly prime?: readonly string[];
  readonly calls: readonly Call[];
  readonly size: number;
  readonly bytes: string;
}

const BODIES = readVectors<Body>("coding.json", "bodies");

describe("coding.json", () => {
  it.each(BODIES.map((body) => [body.name, body] as const))("%s: is read to what was said", (_name, body) => {
    const reader = new CodedReader(new ArraySource(fromBase64(body.bytes)), body.window, body.size);
    reader.prime(body.prime ?? []);
    for (const call of body.calls) {
      expectRead(reader, call);
    }
  });

  it("pieces of a text give the text", () => {
    const { bytes, window, size, calls } = BODIES.find((body) => body.name === "one text")!;
    const reader = new CodedReader(new ArraySource(fromBase64(bytes)), window, size);
    const text = reader.text();
    const pieces = reader.pieces();
    expect(text).toBe(calls[0]!.text);
    expect([...pieces.numbers].map((number) => pieces.text(number)).join("")).toBe(text);
  });
});

function expectRead(reader: CodedReader, call: Call): void {
  const context = call.in ?? 0;
  if (call.symbol !== undefined) {
    expect(reader.symbol(context)).toBe(call.symbol);
  } else if (call.number !== undefined) {
    expect(reader.number(context)).toBe(call.number);
  } else if (call.bytes !== undefined) {
    expect(toHex(reader.bytes(context))).toBe(call.bytes);
  } else if (call.near !== undefined) {
    reader.near(call.near);
  } else {
    expect(reader.text()).toBe(textOf(call));
  }
}

function textOf(call: Call): string {
  if (call.text !== undefined) {
    return call.text.repeat(call.times ?? 1);
  }
  const from = call.count_from!;
  return Array.from({ length: call.to! - from + 1 }, (_, i) => from + i).join(call.between);
}
