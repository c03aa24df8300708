import { beforeEach, describe, expect, it } from "vitest";
import { readBundle } from "../../src/core/bundle/bundle-reader.ts";
import { NO_CAPS } from "../../src/core/bundle/caps.ts";
import { ArraySource } from "../../src/core/coding/byte-source.ts";
import { INDEXED_SECTIONS } from "../../src/read/indexed-sections.ts";
import { Reader } from "../../src/read/reader.ts";
import { LocalStore } from "../../src/store/local-store.ts";
import type { PackArrival } from "../../src/store/pack-arrival.ts";
import { describeCheck } from "../../src/store/store-check.ts";
import { PRIMERS } from "../core/primers.ts";
import { readVectorFile } from "../core/vector-files.ts";
import { Device } from "./device.ts";

const FIRST = readVectorFile("files/en-1.quick.vdb");
const NEXT = readVectorFile("files/en-all.thorough.vdb");
/** Words of sections that only the second pack has, and only the first. */
const NEW_WORD = "flooded";
const OLD_WORD = "sides";
const WORK = "VDM/2026/4";

let device: Device;

function arrive(file: Uint8Array): PackArrival {
  const place = device.pack("vectors", "en");
  return device.store.arrive(place, (sink, listener) =>
    readBundle(new ArraySource(file), NO_CAPS, PRIMERS, sink, listener),
  );
}

/** Rows of every table that a pack fills. */
function rows(): number[] {
  return [
    "pack",
    "node",
    "work",
    "section_chunk",
    "section_digest",
    "search_posting",
    "search_word",
    "search_norm",
  ].map((table) => device.database.prepare(`SELECT count(*) FROM ${table}`).count());
}

function found(text: string): number {
  return new Reader(device.store).search({ text, typing: false, limit: 50 }).length;
}

beforeEach(async () => {
  device = await Device.open();
  device.bundle("vectors", "en", FIRST);
});

describe("a pack that arrives", () => {
  it("is not seen before it is whole, and what is shown is read and changed meanwhile", () => {
    const arrival = arrive(NEXT);
    const before = { fresh: found(NEW_WORD), old: found(OLD_WORD), works: new Reader(device.store).works().length };
    let rests = 0;
    while (arrival.advance(0)) {
      rests++;
      expect(found(NEW_WORD)).toBe(before.fresh);
      expect(found(OLD_WORD)).toBe(before.old);
      expect(new Reader(device.store).works().length).toBe(before.works);
      expect(new Reader(device.store).read(WORK, "en").languages).toEqual(["en"]);
      device.store.change((change) => change.meta.putText("note", `${rests}`));
    }
    expect(rests).toBeGreaterThan(2);
    expect(found(NEW_WORD)).toBe(before.fresh);
    const place = device.pack("vectors", "en");
    device.store.change((change) => change.setRoot(change.take(arrival, place, 2), arrival.root!));
    expect(found(NEW_WORD)).toBe(before.fresh + 1);
    expect(found(OLD_WORD)).toBeLessThan(before.old);
    device.tidy();
    expect(found(NEW_WORD)).toBe(before.fresh + 1);
    expect(describeCheck(device.store.check())).toEqual([]);
  });

  it("leaves nothing when it is broken off at any work, by the end of the page too", () => {
    const whole = rows();
    for (let steps = 1; ; steps++) {
      const arrival = arrive(NEXT);
      let more = true;
      for (let i = 0; more && i < steps; i++) {
        more = arrival.advance(0);
      }
      const again = LocalStore.open(device.database, INDEXED_SECTIONS);
      expect(again.isRemovalDue).toBe(true);
      expect(describeCheck(again.check())).toEqual([]);
      device.tidy();
      expect(rows()).toEqual(whole);
      if (!more) {
        break;
      }
    }
  });

  it("heals what is damaged in the pack that it replaces", () => {
    device.database.prepare("UPDATE node SET bytes = x'00' WHERE id = (SELECT min(id) FROM node)").run();
    expect(describeCheck(device.store.check())).not.toEqual([]);
    device.bundle("vectors", "en", FIRST);
    expect(describeCheck(device.store.check())).toEqual([]);
  });

  it("refuses to take the place of one that is followed no longer", () => {
    const place = device.pack("vectors", "en");
    device.store.change((change) => change.removePack(place));
    expect(() => device.store.arrive(place, () => expect.unreachable())).toThrow("vectors/en is followed no longer");
  });
});

describe("a pack that is removed", () => {
  it("gives its room back, bit by bit, while others are read", () => {
    device.bundle("others", "en", NEXT);
    const full = device.database.bytes();
    const place = device.pack("vectors", "en");
    device.store.change((change) => change.removePack(place));
    const left = [found(NEW_WORD), found(OLD_WORD)];
    let rests = 0;
    for (const steps = device.store.removing(0); steps.next().done !== true; rests++) {
      expect([found(NEW_WORD), found(OLD_WORD)]).toEqual(left);
    }
    expect(rests).toBeGreaterThan(5);
    expect(device.database.freePages()).toBe(0);
    expect(device.database.bytes()).toBeLessThan(full);
    expect(describeCheck(device.store.check())).toEqual([]);
  });
});
