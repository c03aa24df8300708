package org.vademecum.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * What a frame to a MongoDB asks for.
 *
 * @param name of the command
 * @param collection that it is about; empty when its first value is no text
 */
public record WireCommand(String name, String collection) {
  private static final int OP_MSG = 2013;
  private static final int TEXT = 2;
  private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify");

  /** Reads a frame: header, flags, a section of kind 0, and in it a document's first element. */
  static WireCommand of(ByteBuffer frame) {
    if (frame.getInt(12) != OP_MSG || frame.get(20) != 0) {
      return new WireCommand("", "");
    }
    int type = frame.get(25);
    String name = text(frame, 26);
    return new WireCommand(name, type == TEXT ? text(frame, 26 + name.length() + 1 + 4) : "");
  }

  private static String text(ByteBuffer frame, int from) {
    int end = from;
    while (frame.get(end) != 0) {
      end++;
    }
    byte[] bytes = new byte[end - from];
    frame.get(from, bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  boolean writes() {
    return WRITES.contains(name);
  }
}
