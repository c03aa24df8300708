import { beforeEach, describe, expect, it } from "vitest";
import { Reader } from "../../src/read/reader.ts";
import { describeCheck } from "../../src/store/store-check.ts";
import { readVectorFile } from "../core/vector-files.ts";
import { Device } from "./device.ts";

const GUIDELINE = "VDM/2026/4";
const REASON = "replaced by VDM/2027/1";

let device: Device;
let reader: Reader;

function found(text: string): string[] {
  return reader.search({ text, typing: false, limit: 50 }).map(({ section, score }) => `${section} ${score}`);
}

beforeEach(async () => {
  device = await Device.open();
  device.bundle("vectors", "en", readVectorFile("files/en-1.quick.vdb"));
  reader = new Reader(device.store);
});

describe("a work that is withdrawn", () => {
  it("is read with the reason, but not found", () => {
    const before = found("lane");
    device.withdraw("vectors", "en", new Map([[GUIDELINE, REASON]]));
    expect(before.length).toBeGreaterThan(0);
    expect(found("lane")).toEqual([]);
    expect(reader.read(GUIDELINE, "en").withdrawn).toBe(REASON);
    expect(reader.works().filter(({ withdrawn }) => withdrawn === REASON).length).toBe(1);
  });

  it("is found as before when it is brought back", () => {
    const before = found("lane");
    device.withdraw("vectors", "en", new Map([[GUIDELINE, REASON]]));
    device.withdraw("vectors", "en", new Map());
    expect(found("lane")).toEqual(before);
    expect(reader.read(GUIDELINE, "en").withdrawn).toBeUndefined();
  });

  it("is changed by deltas, and found as it is then", () => {
    device.withdraw("vectors", "en", new Map([[GUIDELINE, REASON]]));
    device.delta("vectors", "en", readVectorFile("files/en-1.en-word.vdd"));
    expect(found("yellow")).toEqual([]);
    device.withdraw("vectors", "en", new Map());
    expect(found("yellow").length).toBe(1);
    expect(describeCheck(device.store.check())).toEqual([]);
  });
});

describe("a pack that is removed", () => {
  it("leaves nothing behind but what other packs need", () => {
    device.bundle("others", "en", readVectorFile("files/en-1.quick.vdb"));
    const pack = device.pack("vectors", "en");
    device.store.change((change) => change.removePack(pack));
    device.tidy();
    expect(describeCheck(device.store.check())).toEqual([]);
    expect(reader.read(GUIDELINE, "en").collection).toBe("others");
    const other = device.pack("others", "en");
    device.store.change((change) => change.removePack(other));
    device.tidy();
    const rows = ["node", "work", "section_chunk", "section_digest", "search_posting", "search_word"].map((table) =>
      device.database.prepare(`SELECT count(*) FROM ${table}`).count(),
    );
    expect(rows).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
