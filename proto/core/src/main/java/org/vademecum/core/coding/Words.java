package org.vademecum.core.coding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The spellings of the tokens a reader knows, one behind the other, by number. */
final class Words {
  private byte[] bytes = new byte[1 << 12];
  private int[] starts = new int[1 << 10];
  private int size = Vocabulary.FIRST;
  private View view = new View(bytes, starts);

  /** Gives the next number to a word. */
  void add(byte[] word, int length) {
    if (size + 1 == starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
      view = new View(bytes, starts);
    }
    int start = starts[size];
    if (start + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, start + length));
      view = new View(bytes, starts);
    }
    System.arraycopy(word, 0, bytes, start, length);
    starts[++size] = start + length;
  }

  /** The words there are now, which another thread may read while more are added here. */
  View view() {
    return view;
  }

  /** The words up to some number, in places that are never written again. */
  @SuppressWarnings("ArrayRecordComponent")
  record View(byte[] bytes, int[] starts) {

    /** A word as text. */
    String text(int token) {
      int start = starts[token];
      return new String(bytes, start, starts[token + 1] - start, StandardCharsets.UTF_8);
    }
  }

  /** Appends a word to a text. */
  void append(int token, TextBuffer text) {
    int start = starts[token];
    text.append(bytes, start, starts[token + 1] - start);
  }
}
