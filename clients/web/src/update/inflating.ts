import { MalformedError } from "../trust/content-error.ts";
import { OversizedError } from "./refused-file-error.ts";
import type { Space } from "./space.ts";
import type { StagedFile } from "./staging.ts";
import type { Wanted } from "./wanted.ts";

/** Writes what gzip (RFC 1952) has compressed into a file, no more than it may have; how many bytes. */
export async function inflate(body: Uint8Array, into: StagedFile, wanted: Wanted, space: Space): Promise<number> {
  into.truncate(0);
  const plain = new Blob([body as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream("gzip"));
  const reader = plain.getReader();
  try {
    for (let chunk = await next(reader); chunk; chunk = await next(reader)) {
      if (into.size + chunk.length > wanted.maxBytes) {
        throw new OversizedError(wanted.path, wanted.maxBytes, into.size + chunk.length);
      }
      await space.require(chunk.length);
      into.write(chunk, into.size);
    }
    return into.size;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

async function next(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    return (await reader.read()).value;
  } catch {
    throw new MalformedError("the file", "its pack is cut off or damaged");
  }
}
