import { describe, expect, it } from "vitest";
import { type Digest, digestOf } from "../../src/core/document/digest.ts";
import { capsOfVector, ReadPacks } from "./read-packs.ts";
import { readVectorFile, readVectors } from "./vector-files.ts";

interface FileVector {
  readonly file: string;
  readonly size: number;
  readonly digest: string;
}

interface BundleVector extends FileVector {
  readonly pack: string;
}

interface DeltaVector extends FileVector {
  readonly from: string;
  readonly to: string;
}

describe("files.json and packs.json", () => {
  it("files are read to the content that they say", () => {
    const packs = new ReadPacks();
    const expectRead = (pack: string, root: Digest) => {
      expect(root).toBe(packs.pack(pack).root);
      expect(packs.shown(root), pack).toEqual(packs.expected(pack));
    };
    for (const vector of readVectors<BundleVector>("files.json", "bundles")) {
      const caps = capsOfVector(packs.pack(vector.pack).caps);
      expectRead(vector.pack, packs.bundle(vector.pack, read(vector), caps));
    }
    for (const vector of readVectors<DeltaVector>("files.json", "deltas")) {
      const caps = capsOfVector(packs.pack(vector.to).caps);
      expectRead(vector.to, packs.delta(vector.from, vector.to, read(vector), caps));
    }
  });
});

function read(vector: FileVector): Uint8Array {
  const file = readVectorFile(`files/${vector.file}`);
  expect(file.length).toBe(vector.size);
  expect(digestOf(file)).toBe(vector.digest);
  return file;
}
