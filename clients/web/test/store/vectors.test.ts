import { beforeAll, describe, expect, it } from "vitest";
import { type Digest, digestBytes } from "../../src/core/document/digest.ts";
import { decodeSection } from "../../src/core/tree/nodes.ts";
import { LibraryOrder } from "../../src/read/library-order.ts";
import { searchIndex } from "../../src/read/search/search-index.ts";
import { describeCheck, isClean } from "../../src/store/store-check.ts";
import type { PackVector } from "../core/read-packs.ts";
import { readVectorFile, readVectors } from "../core/vector-files.ts";
import { Device } from "./device.ts";

interface BundleVector {
  readonly file: string;
  readonly pack: string;
}

interface DeltaVector {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const BUNDLES = readVectors<BundleVector>("files.json", "bundles");
const DELTAS = readVectors<DeltaVector>("files.json", "deltas");
const PACKS = new Map(readVectors<PackVector>("packs.json", "packs").map((pack) => [pack.name, pack]));

function file(name: string): Uint8Array {
  return readVectorFile(`files/${name}`);
}

function language(pack: string): string {
  return PACKS.get(pack)!.language;
}

/** Brings a new device to a pack: by its bundle, else by the delta that leads to it. */
async function deviceWith(pack: string): Promise<Device> {
  const bundle = BUNDLES.find((vector) => vector.pack === pack);
  if (bundle) {
    const device = await Device.open();
    device.bundle("vectors", language(pack), file(bundle.file));
    return device;
  }
  const delta = DELTAS.find((vector) => vector.to === pack)!;
  const device = await deviceWith(delta.from);
  device.delta("vectors", language(pack), file(delta.file));
  return device;
}

const QUERIES = ["a", "de", "the", "stove", "poêles", "горел", "炉", "ال", "2026"];

/** What every query finds, by symbol, section and score, whatever the rows. */
function searches(device: Device): unknown[] {
  return QUERIES.map((text) =>
    device.store.read((view) =>
      searchIndex(device.database, new LibraryOrder(view), { text, typing: true, limit: 100 }).map((hit) => {
        const row = view.sections.findById(hit.section)!;
        return [view.works.findById(row.work)!.symbol, decodeSection(row.node).id, hit.score];
      }),
    ),
  );
}

/** All texts in the order of their works and places. */
function texts(device: Device): unknown[] {
  return device.store.read((view) =>
    view.packs
      .all()
      .flatMap((pack) =>
        view.works
          .of(pack.id)
          .map((work) => [
            work.symbol,
            view.sections.inOrder(work.id).map((id) => decodeSection(view.sections.findById(id)!.node)),
          ]),
      ),
  );
}

describe("files.json, in the store", () => {
  it.each(BUNDLES)("bundle $file leads to the root of $pack, and a check finds nothing", async (vector) => {
    const device = await Device.open();
    const root = device.bundle("vectors", language(vector.pack), file(vector.file));
    expect(root).toBe(PACKS.get(vector.pack)!.root as Digest);
    expect(isClean(device.store.check())).toBe(true);
  });

  it.each(DELTAS)("delta $file leads to what the bundle of $to leads to", async (vector) => {
    const device = await deviceWith(vector.from);
    const root = device.delta("vectors", language(vector.to), file(vector.file));
    expect(root).toBe(PACKS.get(vector.to)!.root as Digest);
    expect(isClean(device.store.check())).toBe(true);
    if (BUNDLES.some((bundle) => bundle.pack === vector.to)) {
      const whole = await deviceWith(vector.to);
      expect(texts(device)).toEqual(texts(whole));
      expect(searches(device)).toEqual(searches(whole));
    }
  });
});

describe("a device with an English pack", () => {
  let device: Device;
  beforeAll(async () => {
    device = await deviceWith("en-1");
  });

  it("keeps what it has when a bundle proves damaged half way", () => {
    const before = texts(device);
    const damaged = file("en-all.thorough.vdb").slice(0, -40);
    expect(() => device.bundle("vectors", "en", damaged)).toThrow();
    expect(texts(device)).toEqual(before);
    expect(isClean(device.store.check())).toBe(true);
  });

  it("notices sections whose bytes have changed", () => {
    const first = "first = (SELECT min(first) FROM section_chunk)";
    device.database.write(() => {
      device.database.prepare(`UPDATE section_chunk SET data = substr(data, 1, 200) || x'00' WHERE ${first}`).run();
    });
    const report = device.store.check();
    expect(report.damaged.length).toBeGreaterThan(0);
    expect(report.packs.map((pack) => pack.collectionName)).toEqual(["vectors"]);
  });

  it("notices a node whose bytes have changed", () => {
    const root = device.pack("vectors", "en").root!;
    device.database.write(() => {
      device.database.prepare("UPDATE node SET bytes = zeroblob(8) WHERE digest = ?").run(digestBytes(root));
    });
    const report = device.store.check();
    expect(report.damaged).toContain(root);
    expect(report.packs.map((pack) => pack.collectionName)).toEqual(["vectors"]);
  });

  it("is repaired by the bundle that it had", () => {
    const pack = device.pack("vectors", "en");
    device.bundle("vectors", "en", file("en-1.thorough.vdb"));
    expect(device.pack("vectors", "en").root).toBe(pack.root);
    expect(describeCheck(device.store.check())).toEqual([]);
  });
});
