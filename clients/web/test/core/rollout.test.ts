import { expect, test } from "vitest";
import { parseDigest } from "../../src/core/document/digest.ts";
import { bucketOf } from "../../src/core/trust/rollout.ts";
import { fromHex, readVectors } from "./vector-files.ts";

interface Row {
  readonly secret: string;
  readonly record: string;
  readonly bucket: number;
}

test("buckets are those of the vectors", () => {
  const rows = readVectors<Row>("rollout.json", "buckets");
  expect(rows).toHaveLength(14);
  for (const { secret, record, bucket } of rows) {
    expect(bucketOf(fromHex(secret), parseDigest(record))).toBe(bucket);
  }
});
