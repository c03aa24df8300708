package org.vademecum.core.coding;

import java.util.Arrays;

/** Values that wait until the tokens before them are coded. */
final class ValueQueue {
  static final int SYMBOL = 1;
  static final int NUMBER = 2;
  private static final int OCTET = 3;

  private int[] places = new int[1 << 10];
  private int[] kinds = new int[1 << 10];
  private int[] contexts = new int[1 << 10];
  private int[] values = new int[1 << 10];
  private int size;
  private int written;

  /** Adds a value that comes before the token at a place. */
  void add(int place, int kind, int context, int value) {
    if (size == places.length) {
      places = Arrays.copyOf(places, size * 2);
      kinds = Arrays.copyOf(kinds, size * 2);
      contexts = Arrays.copyOf(contexts, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    places[size] = place;
    kinds[size] = kind;
    contexts[size] = context;
    values[size++] = value;
  }

  /** Adds a byte of a string; see {@link ByteModel#code}. */
  void octet(int place, int inString, int before, int value) {
    add(place, OCTET, inString, (before << 8) | value);
  }

  /** Writes the values that come before the token at a place or earlier. */
  void writeUpTo(int place, ValueModel model, Coder coder) {
    while (written < size && places[written] <= place) {
      write(written++, model, coder);
    }
    if (written == size) {
      written = 0;
      size = 0;
    }
  }

  private void write(int at, ValueModel model, Coder coder) {
    int value = values[at];
    switch (kinds[at]) {
      case SYMBOL -> model.symbol(coder, contexts[at], value);
      case NUMBER -> model.number(coder, contexts[at], value);
      default -> model.octet(coder, contexts[at], value >>> 8, value & 0xff);
    }
  }
}
