import { BinaryReader } from "@bufbuild/protobuf/wire";

/** What is generated for a message. */
export interface MessageType<T> {
  decode(reader: BinaryReader): T;
}

/** Refuses strings that are no UTF-8, as all clients do. */
class StrictReader extends BinaryReader {
  override string(): string {
    return super.string(true);
  }
}

/** The message of some bytes; an `Error` when they are none. */
export function decodeMessage<T>(type: MessageType<T>, bytes: Uint8Array): T {
  const reader = new StrictReader(bytes);
  const message = type.decode(reader);
  if (reader.pos !== reader.len) {
    throw new Error(`${reader.len - reader.pos} bytes are left`);
  }
  return message;
}
