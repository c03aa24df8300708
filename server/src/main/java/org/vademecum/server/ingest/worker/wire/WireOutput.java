package org.vademecum.server.ingest.worker.wire;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes numbers, strings and bytes. A string is a byte that says the width of its characters (1 or
 * 2), their number, and the UTF-16 code units themselves: any string comes back as it was, unpaired
 * surrogates included.
 */
final class WireOutput {
  static final int NARROW = 1;
  static final int WIDE = 2;

  private final DataOutputStream out;
  private final Meter meter;

  WireOutput(OutputStream out, Meter meter) {
    this.out = new DataOutputStream(out);
    this.meter = meter;
  }

  Meter meter() {
    return meter;
  }

  void tag(int value) throws IOException {
    meter.bytes(Byte.BYTES);
    out.writeByte(value);
  }

  void flag(boolean value) throws IOException {
    tag(value ? 1 : 0);
  }

  void number(int value) throws IOException {
    meter.bytes(Integer.BYTES);
    out.writeInt(value);
  }

  void longNumber(long value) throws IOException {
    meter.bytes(Long.BYTES);
    out.writeLong(value);
  }

  void real(float value) throws IOException {
    number(Float.floatToIntBits(value));
  }

  void text(String value) throws IOException {
    boolean narrow = value.chars().allMatch(c -> c <= 0xff);
    tag(narrow ? NARROW : WIDE);
    bytes(narrow ? value.getBytes(StandardCharsets.ISO_8859_1) : wide(value));
  }

  private static byte[] wide(String value) {
    byte[] units = new byte[value.length() * 2];
    for (int i = 0; i < value.length(); i++) {
      units[2 * i] = (byte) (value.charAt(i) >> 8);
      units[2 * i + 1] = (byte) value.charAt(i);
    }
    return units;
  }

  void bytes(byte[] value) throws IOException {
    number(value.length);
    meter.bytes(value.length);
    out.write(value);
  }
}
