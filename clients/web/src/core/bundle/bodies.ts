import { Coding } from "../../gen/vademecum/v1/bundle.ts";
import type { ByteSource } from "../coding/byte-source.ts";
import { CodedReader } from "../coding/coded-reader.ts";
import { MalformedBundleError } from "./bundle-error.ts";
import { type Caps, requireWithin } from "./caps.ts";

/** What the header of a file says of its body. */
interface BodyHeader {
  readonly coding: Coding;
  readonly bodySize: bigint;
  readonly window: number;
}

/** Opens the body of a file under the caps. */
export function openBody(source: ByteSource, header: BodyHeader, caps: Caps): CodedReader {
  const size = Number(header.bodySize);
  requireWithin("bytes when decoded", size, caps.bodyBytes);
  if (header.coding !== Coding.CODING_WORDS) {
    throw new MalformedBundleError("the file's coding is unknown to this version; update the app");
  }
  return new CodedReader(source, header.window, size);
}
