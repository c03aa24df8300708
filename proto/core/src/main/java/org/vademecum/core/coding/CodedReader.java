package org.vademecum.core.coding;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads what a {@link CodedWriter} wrote, in the same order. Memory is bounded by the window, the
 * vocabulary and the longest string. What damaged bytes lead to is nonsense or a {@link
 * MalformedCodeException}, never more bytes than the cap. What the stream throws comes wrapped in
 * an {@link java.io.UncheckedIOException}.
 */
public final class CodedReader {
  private static final int LONGEST_SPELLING = 255;

  private final TextModel model;
  private final RangeDecoder coder;
  private final int[] history;
  private final int mask;
  private final TextBuffer text;
  private byte[][] words = new byte[1 << 10][];
  private long count;
  private int left;
  private int last = Vocabulary.END;

  /**
   * A reader of a stream.
   *
   * @param window tokens that matches reach back at most, a power of two
   * @param cap most bytes of all strings together
   */
  public CodedReader(InputStream in, int window, long cap) {
    if (window <= 0 || window > TextModel.LARGEST_WINDOW || Integer.bitCount(window) != 1) {
      throw new MalformedCodeException("a window of " + window + " tokens is none");
    }
    this.model = new TextModel(window);
    this.history = new int[window];
    this.mask = window - 1;
    this.text = new TextBuffer(cap);
    this.coder = new RangeDecoder(in);
  }

  /** Lets the texts to come draw on this one, as the writer did. */
  public void prime(Iterable<String> texts) {
    Map<String, Integer> known = new HashMap<>();
    for (String primer : texts) {
      for (int from = 0; from < primer.length(); ) {
        int end = TokenRule.end(primer, from);
        String token = primer.substring(from, end);
        Integer number = known.get(token);
        if (number == null && !model.vocabulary.isFull()) {
          number = add(TokenRule.kindOf(token), token.getBytes(StandardCharsets.UTF_8));
          known.put(token, number);
        }
        remember(number == null ? Vocabulary.SPELLED : number);
        from = end;
      }
      remember(Vocabulary.END);
    }
  }

  /** The next symbol of a context, from 0 to 255. */
  public int symbol(int context) {
    return model.values.symbol(coder, context, 0);
  }

  /** The next number of a context, from 0 to 2^30 − 1. */
  public int number(int context) {
    int number = model.values.number(coder, context, 0);
    if (number < 0 || number >= CodedWriter.NUMBERS) {
      throw new MalformedCodeException("a number is too large");
    }
    return number;
  }

  /** The next string of bytes, whose length is a number of the context. */
  public byte[] bytes(int context) {
    int size = number(context);
    text.spend(size);
    byte[] bytes = new byte[size];
    int before = 0;
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) model.values.octet(coder, i, before, 0);
      before = (before << 8) | (bytes[i] & 0xff);
    }
    return bytes;
  }

  /** The next text. */
  public String text() {
    text.clear();
    for (int token = next(); token != Vocabulary.END; token = next()) {
      if (token != Vocabulary.SPELLED) {
        text.append(words[token]);
      }
    }
    return text.toString();
  }

  private int next() {
    if (left > 0) {
      left--;
      return remember(copied());
    }
    int step = model.matches.step(coder, model.state, model.vocabulary.kind(last), 0);
    if (step != MatchModel.TOKEN) {
      return match(step);
    }
    int size = model.vocabulary.size();
    int token = model.tokens.code(coder, model.vocabulary.context(last), 0, size);
    model.state = MatchModel.AFTER_TOKEN;
    if (token >= size) {
      throw new MalformedCodeException("a word is named that was not met");
    }
    return remember(token == Vocabulary.SPELLED ? spelled() : token);
  }

  private int match(int step) {
    if (MatchModel.isMatch(step)) {
      left =
          step == MatchModel.LONG
              ? model.matches.length(coder, false, 0)
              : MatchModel.shortLength(step);
      model.matched(model.matches.distance(coder, left, 0));
    } else {
      left = model.matches.length(coder, true, 0);
      model.repeated(step - 1);
    }
    left--;
    return remember(copied());
  }

  private int copied() {
    int distance = model.distances[0];
    if (distance < 0 || distance >= count || distance > mask) {
      throw new MalformedCodeException("words are named before the first");
    }
    int token = history[(int) (count - 1 - distance) & mask];
    if (token == Vocabulary.SPELLED) {
      throw new MalformedCodeException("a word is named that was not kept");
    }
    return token;
  }

  private int spelled() {
    byte[] bytes = new byte[LONGEST_SPELLING];
    int size = 0;
    int before = 0;
    for (int next = octet(0, 0); next != TextModel.SPELLING_END; next = octet(size, before)) {
      if (size == LONGEST_SPELLING) {
        throw new MalformedCodeException("a word is too long");
      }
      bytes[size++] = (byte) next;
      before = (before << 8) | next;
    }
    byte[] word = Arrays.copyOf(bytes, size);
    int kind = TokenRule.kindOf(decoded(word));
    if (model.vocabulary.isFull()) {
      text.append(word);
      return Vocabulary.SPELLED;
    }
    return add(kind, word);
  }

  private int octet(int place, int before) {
    return model.spelling.code(coder, place, before, 0);
  }

  private static String decoded(byte[] word) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(word)).toString();
      if (text.isEmpty()) {
        throw new MalformedCodeException("a word is empty");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new MalformedCodeException("a word is no text");
    }
  }

  private int add(int kind, byte[] word) {
    int token = model.vocabulary.add(kind);
    if (token >= words.length) {
      words = Arrays.copyOf(words, words.length * 2);
    }
    words[token] = word;
    return token;
  }

  private int remember(int token) {
    history[(int) count++ & mask] = token;
    model.vocabulary.met(token);
    last = token;
    return token;
  }
}
