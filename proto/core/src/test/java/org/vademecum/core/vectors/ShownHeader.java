package org.vademecum.core.vectors;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** The bytes of a file before its body, one line a field. */
final class ShownHeader {
  static final List<String> BUNDLE =
      List.of("encoder", "collection", "language", "root", "coding", "body_size", "window");
  static final List<String> DELTA =
      List.of(
          "encoder",
          "collection",
          "language",
          "from_root",
          "to_root",
          "coding",
          "body_size",
          "window");

  private static final int TEXT = 2;
  private static final int DIGEST = 32;

  private final byte[] file;
  private final List<String> fields;
  private final List<String> lines = new ArrayList<>();
  private int at = 4;

  ShownHeader(byte[] file, List<String> fields) {
    this.file = file;
    this.fields = fields;
  }

  List<String> lines() {
    line(0, "magic " + new String(file, 0, at, StandardCharsets.US_ASCII));
    int end = at + 1 + file[at];
    line(at++, "the header has " + (end - at) + " bytes");
    while (at < end) {
      field();
    }
    return lines;
  }

  private void field() {
    int from = at;
    int key = file[at++];
    String name = fields.get((key >> 3) - 1);
    int number = number();
    if ((key & 7) != TEXT) {
      line(from, name + " " + number);
      return;
    }
    at += number;
    String text = new String(file, at - number, number, StandardCharsets.UTF_8);
    line(from, number == DIGEST ? name : name + " \"" + text + "\"");
  }

  private int number() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      int next = file[at++];
      value |= (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  private void line(int from, String what) {
    int end = Math.max(at, from + 1);
    String hex = HexFormat.ofDelimiter(" ").formatHex(Arrays.copyOfRange(file, from, end));
    String shown =
        hex.length() > 32 ? hex.substring(0, 11) + " ... " + hex.substring(hex.length() - 8) : hex;
    lines.add(String.format("%3d  %-32s  %s", from, shown, what));
  }
}
