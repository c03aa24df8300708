import { beforeEach, describe, expect, it } from "vitest";
import { Reader } from "../../src/read/reader.ts";
import { readVectorFile } from "../core/vector-files.ts";
import { Device } from "../store/device.ts";

const DAY = 24 * 60 * 60 * 1000;
const GUIDELINE = "VDM/2026/4";
const LARGE = 1 << 20;

let device: Device;
let reader: Reader;

function delta(name: string, edition: number, now = edition): void {
  device.delta("vectors", "en", readVectorFile(`files/${name}.vdd`), edition, now);
}

function changes(since: number) {
  return reader.changesSince("vectors", since)[0]!;
}

/** What a change says: which section, before and now. */
function told(since: number): string[] {
  return changes(since).sections.map(
    ({ section, before, now }) => `${section}: ${before ? "was" : "was not"}, ${now ? "is" : "is not"}`,
  );
}

beforeEach(async () => {
  device = await Device.open();
  device.bundle("vectors", "en", readVectorFile("files/en-1.quick.vdb"), 1);
  reader = new Reader(device.store);
});

describe("what changed since an edition", () => {
  it("is an edited section with both texts and their difference", () => {
    delta("en-1.en-word", 2);
    const [change, ...others] = changes(1).sections;
    expect(others).toEqual([]);
    expect([change?.symbol, change?.section]).toEqual([GUIDELINE, "p4"]);
    expect(change?.before?.text).toContain("a red triangle");
    expect(change?.now?.text).toContain("a yellow triangle");
    expect(change?.difference.map(({ fate }) => fate)).toContain("added");
    expect(changes(1).complete).toBe(true);
    expect(told(2)).toEqual([]);
  });

  it("is what was removed, and what came", () => {
    delta("en-1.en-removed", 2);
    expect(new Set(told(1).map((line) => line.split(": ")[1]))).toEqual(new Set(["was, is not"]));
  });

  it("is nothing where a later edition took it back", () => {
    delta("en-1.en-corrected", 2);
    delta("en-corrected.en-corrected-2", 3);
    expect(told(1).length).toBeGreaterThan(0);
    delta("en-corrected-2.en-1", 4);
    expect(told(1)).toEqual([]);
  });

  it("is nothing when sections only moved", () => {
    delta("en-1.en-moved", 2);
    expect(told(1)).toEqual([]);
    expect(reader.read(GUIDELINE, "en").entries.length).toBeGreaterThan(0);
  });
});

describe("texts that were replaced", () => {
  it("are kept until they were read", () => {
    delta("en-1.en-word", 2);
    device.trim("vectors", "en", 1, LARGE, 3);
    expect(told(1).length).toBe(1);
    device.trim("vectors", "en", 2, LARGE, 3);
    expect(told(1)).toEqual([]);
  });

  it("are kept for 90 days at most, and then said not to be complete", () => {
    delta("en-1.en-word", 2, DAY);
    device.trim("vectors", "en", 1, LARGE, 90 * DAY);
    expect([told(1).length, changes(1).complete]).toEqual([1, true]);
    device.trim("vectors", "en", 1, LARGE, 92 * DAY);
    expect([told(1).length, changes(1).complete]).toEqual([0, false]);
  });

  it("are all kept of a small pack", () => {
    delta("en-1.en-corrected", 2);
    device.trim("vectors", "en", 1, 0, 4);
    expect(changes(1).complete).toBe(true);
  });

  it("are kept in a tenth of the pack's size at most, the oldest edition going first", () => {
    delta("en-1.en-corrected", 2);
    delta("en-corrected.en-corrected-2", 3);
    const { id } = device.pack("vectors", "en");
    const all = device.store.change(({ replaced }) => {
      replaced.add(id, 2, GUIDELINE, "p9", new Uint8Array(64 << 10), 2);
      return replaced.bytes(id);
    });
    device.trim("vectors", "en", 1, 10 * (all - 1), 4);
    expect([changes(1).complete, changes(2).complete]).toEqual([false, true]);
    expect(told(2).length).toBeGreaterThan(0);
  });
});
