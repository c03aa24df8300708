package org.vademecum.core.coding;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a {@link CodedWriter} wrote, in the same order. Memory is bounded by the window, the
 * vocabulary and the longest string. What damaged bytes lead to is nonsense or a {@link
 * MalformedCodeException}, never more bytes than the cap. What the stream throws comes wrapped in
 * an {@link java.io.UncheckedIOException}.
 */
public final class CodedReader {
  private static final int LONGEST_SPELLING = 255;

  private final TextModel model;
  private final DecisionReader coder;
  private final int[] history;
  private final int mask;
  private final TextBuffer text;
  private final Words words = new Words();
  private final List<Integer> primers = new ArrayList<>();
  private final byte[] spelling = new byte[LONGEST_SPELLING];
  private long count;
  private long textStart;
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
    this.coder = new DecisionReader(in);
  }

  /** Lets the texts to come draw on this one, as the writer did. */
  public void prime(Iterable<String> texts) {
    TokenTable table = new TokenTable();
    for (String primer : texts) {
      primers.add((int) count);
      for (int from = 0; from < primer.length(); ) {
        int end = TokenRule.end(primer, from);
        int number = table.find(primer, from, end);
        if (number == TokenTable.NONE && !model.vocabulary.isFull()) {
          number = table.add(primer, from, end);
          byte[] word = table.spelling(number);
          add(table.kind(number), word, word.length);
        }
        remember(number == TokenTable.NONE ? Vocabulary.SPELLED : number);
        from = end;
      }
      remember(Vocabulary.END);
    }
  }

  /**
   * Says that the next text is much like one of those that primed, as the writer did.
   *
   * @param primer index of the text; below zero for none
   */
  public void near(int primer) {
    if (primer >= 0 && left == 0) {
      model.hinted((int) count - primers.get(primer) - 1);
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
    textStart = count;
    boolean more = left == 0 || copied();
    while (more) {
      more = next();
    }
    return text.take();
  }

  /** The pieces of the last text; none where the window is too small for them. */
  public TextPieces pieces() {
    long size = count - textStart - 1;
    if (size > mask) {
      return TextPieces.NONE;
    }
    int[] numbers = new int[(int) size];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = history[(int) (textStart + i) & mask];
      if (numbers[i] == Vocabulary.SPELLED) {
        return TextPieces.NONE;
      }
    }
    return new TextPieces(numbers, words);
  }

  /** Takes the next step; false when the text has ended. */
  private boolean next() {
    int step = model.matches.step(coder, model.state, model.vocabulary.kind(last), 0);
    if (step != MatchModel.TOKEN) {
      return match(step);
    }
    int size = model.vocabulary.size();
    int token = model.tokens.code(coder, model.vocabulary.context(last), 0);
    model.state = MatchModel.AFTER_TOKEN;
    model.vocabulary.followed(last);
    if (token >= size) {
      throw new MalformedCodeException("a word is named that was not met");
    }
    if (token == Vocabulary.SPELLED) {
      remember(spelled());
      return true;
    }
    remember(token);
    if (token == Vocabulary.END) {
      return false;
    }
    words.append(token, text);
    return true;
  }

  private boolean match(int step) {
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
    int distance = model.distances[0];
    if (distance < 0 || distance >= count || distance > mask) {
      throw new MalformedCodeException("words are named before the first");
    }
    return copied();
  }

  /** Goes on with a match, to the end of the text at most; false when the text has ended. */
  private boolean copied() {
    int to = (int) count;
    int from = to - 1 - model.distances[0];
    int end = to + left;
    int token = Vocabulary.SPELLED;
    while (to != end && token != Vocabulary.END) {
      token = history[from++ & mask];
      history[to++ & mask] = token;
      if (token >= Vocabulary.FIRST) {
        words.append(token, text);
      } else if (token == Vocabulary.SPELLED) {
        throw new MalformedCodeException("a word is named that was not kept");
      }
    }
    left = end - to;
    count += to - (int) count;
    last = token;
    return token != Vocabulary.END;
  }

  private int spelled() {
    int size = 0;
    int before = 0;
    for (int next = octet(0, 0); next != TextModel.SPELLING_END; next = octet(size, before)) {
      if (size == LONGEST_SPELLING) {
        throw new MalformedCodeException("a word is too long");
      }
      spelling[size++] = (byte) next;
      before = (before << 8) | next;
    }
    int kind = TokenRule.kindOf(decoded(size));
    text.append(spelling, 0, size);
    return model.vocabulary.isFull() ? Vocabulary.SPELLED : add(kind, spelling, size);
  }

  private int octet(int place, int before) {
    return model.spelling.code(coder, place, before, 0);
  }

  private String decoded(int size) {
    try {
      ByteBuffer word = ByteBuffer.wrap(spelling, 0, size);
      String text = StandardCharsets.UTF_8.newDecoder().decode(word).toString();
      if (text.isEmpty()) {
        throw new MalformedCodeException("a word is empty");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new MalformedCodeException("a word is no text");
    }
  }

  private int add(int kind, byte[] word, int size) {
    words.add(word, size);
    return model.vocabulary.add(kind);
  }

  private void remember(int token) {
    history[(int) count++ & mask] = token;
    last = token;
  }
}
