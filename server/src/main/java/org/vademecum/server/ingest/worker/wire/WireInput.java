package org.vademecum.server.ingest.worker.wire;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads what {@link WireOutput} writes; memory is taken as bytes come, never as lengths promise.
 */
final class WireInput {
  private final DataInputStream in;
  private final Meter meter;

  WireInput(InputStream in, Meter meter) {
    this.in = new DataInputStream(in);
    this.meter = meter;
  }

  Meter meter() {
    return meter;
  }

  int tag() throws IOException {
    meter.bytes(Byte.BYTES);
    return in.readUnsignedByte();
  }

  boolean flag() throws IOException {
    return number(tag(), 0, 1, "flag") == 1;
  }

  int number(int least, int most, String what) throws IOException {
    meter.bytes(Integer.BYTES);
    return (int) number(in.readInt(), least, most, what);
  }

  long longNumber(long least, String what) throws IOException {
    meter.bytes(Long.BYTES);
    return number(in.readLong(), least, Long.MAX_VALUE, what);
  }

  private static long number(long value, long least, long most, String what) throws WireException {
    if (value < least || value > most) {
      throw new WireException(what + " " + value + " is not within " + least + " and " + most);
    }
    return value;
  }

  float real(String what) throws IOException {
    float value = Float.intBitsToFloat(number(Integer.MIN_VALUE, Integer.MAX_VALUE, what));
    if (!Float.isFinite(value)) {
      throw new WireException(what + " is no number");
    }
    return value;
  }

  String text(int most, String what) throws IOException {
    int width = tag();
    if (width != WireOutput.NARROW && width != WireOutput.WIDE) {
      throw new WireException(what + " of characters " + width + " bytes wide");
    }
    byte[] units = bytes((int) Math.min(Integer.MAX_VALUE, (long) most * width), what);
    if (units.length % width != 0) {
      throw new WireException(what + " ends within a character");
    }
    return width == WireOutput.NARROW
        ? new String(units, StandardCharsets.ISO_8859_1)
        : ByteBuffer.wrap(units).asCharBuffer().toString();
  }

  byte[] bytes(int most, String what) throws IOException {
    int length = number(0, most, "length of " + what);
    meter.bytes(length);
    byte[] value = in.readNBytes(length);
    if (value.length < length) {
      throw new EOFException(what + " breaks off");
    }
    return value;
  }
}
