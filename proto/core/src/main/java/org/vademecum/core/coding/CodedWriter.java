package org.vademecum.core.coding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Codes texts and values. Texts draw on all texts before them; values learn by context. The same
 * calls give the same bytes on every machine.
 */
public final class CodedWriter {
  /** Numbers are below. */
  public static final int NUMBERS = 1 << 30;

  /** Tokens gathered before they are coded. */
  private static final int STRETCH = 1 << 16;

  private final TextModel model;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final RangeEncoder coder = new RangeEncoder(out);
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Deque<byte[]> spellings = new ArrayDeque<>();
  private final ValueQueue values = new ValueQueue();
  private final MatchFinder finder;
  private final Parser parser;
  private byte[] kinds = new byte[1 << 10];
  private int[] tokens = new int[STRETCH];
  private int count;
  private int coded;
  private int nextNumber = Vocabulary.FIRST;
  private long size;

  /**
   * A writer.
   *
   * @param window tokens that matches reach back at most, see {@link #window}
   */
  public CodedWriter(int window, Effort effort) {
    this.model = new TextModel(window);
    this.finder = new MatchFinder(window, effort.chain());
    this.parser = new Parser(model, finder, effort, window);
  }

  /** The window for texts: a power of two that has room for them, or the largest there is. */
  public static int window(long bytes) {
    int window = 1 << 10;
    while (window < bytes && window < TextModel.LARGEST_WINDOW) {
      window <<= 1;
    }
    return window;
  }

  /** Lets the texts to come draw on these, which the reader has. To be called first. */
  public void prime(Iterable<String> texts) {
    texts.forEach(this::cut);
    spellings.clear();
    for (; coded < count; coded++) {
      learn(tokens[coded]);
      finder.insert(tokens, coded, count);
    }
  }

  /** Writes a symbol from 0 to 255. */
  public void symbol(int context, int value) {
    values.add(count, ValueQueue.SYMBOL, context, value);
  }

  /** Writes a number from 0 to {@link #NUMBERS} − 1. */
  public void number(int context, int value) {
    if (value < 0 || value >= NUMBERS) {
      throw new IllegalArgumentException(value + " cannot be coded");
    }
    values.add(count, ValueQueue.NUMBER, context, value);
  }

  /** Writes a string of bytes. */
  public void bytes(int context, byte[] bytes) {
    number(context, bytes.length);
    size += bytes.length;
    int before = 0;
    for (int i = 0; i < bytes.length; i++) {
      values.octet(count, i, before, bytes[i] & 0xff);
      before = (before << 8) | (bytes[i] & 0xff);
    }
  }

  /** Bytes of all strings written: the cap that a reader needs. */
  public long size() {
    return size;
  }

  /** Writes a text. */
  public void text(String text) {
    size += text.getBytes(StandardCharsets.UTF_8).length;
    cut(text);
    if (count - coded >= STRETCH) {
      code();
    }
  }

  /** All that was written. */
  public byte[] finish() {
    code();
    coder.finish();
    return out.toByteArray();
  }

  private void cut(String text) {
    for (int from = 0; from < text.length(); ) {
      int end = TokenRule.end(text, from);
      append(number(text.substring(from, end)));
      from = end;
    }
    append(Vocabulary.END);
  }

  /** The number of a token; of one that is not kept, below zero, each another. */
  private int number(String token) {
    Integer known = numbers.get(token);
    if (known != null) {
      return known;
    }
    spellings.add(token.getBytes(StandardCharsets.UTF_8));
    if (nextNumber == Vocabulary.MOST) {
      return -1 - count;
    }
    if (nextNumber == kinds.length) {
      kinds = Arrays.copyOf(kinds, nextNumber * 2);
    }
    kinds[nextNumber] = (byte) TokenRule.kindOf(token);
    numbers.put(token, nextNumber);
    return nextNumber++;
  }

  private void append(int token) {
    if (count == tokens.length) {
      tokens = Arrays.copyOf(tokens, count * 2);
    }
    tokens[count++] = token;
  }

  private void code() {
    int end = count;
    parser.parse(tokens, coded, end, this::step);
    coded = end;
    values.writeUpTo(end, model.values, coder);
  }

  private void step(int at, int length, int kind) {
    values.writeUpTo(at, model.values, coder);
    int last = at == 0 ? Vocabulary.END : Vocabulary.known(tokens[at - 1]);
    int step = MatchModel.stepOf(kind, length);
    model.matches.step(coder, model.state, model.vocabulary.kind(last), step);
    if (kind == Parser.TOKEN) {
      token(last, tokens[at]);
    } else if (kind < MatchModel.REPEATS) {
      model.matches.length(coder, true, length);
      model.repeated(kind);
    } else {
      if (step == MatchModel.LONG) {
        model.matches.length(coder, false, length);
      }
      model.matches.distance(coder, length, kind - MatchModel.REPEATS);
      model.matched(kind - MatchModel.REPEATS);
    }
    for (int i = at; i < at + length; i++) {
      learn(tokens[i]);
    }
  }

  private void token(int last, int token) {
    int size = model.vocabulary.size();
    int known = token < 0 || token >= size ? Vocabulary.SPELLED : token;
    model.tokens.code(coder, model.vocabulary.context(last), known, size);
    model.state = MatchModel.AFTER_TOKEN;
    if (known == Vocabulary.SPELLED) {
      spell(spellings.remove());
    }
  }

  private void spell(byte[] word) {
    int before = 0;
    for (int i = 0; i < word.length; i++) {
      model.spelling.code(coder, i, before, word[i] & 0xff);
      before = (before << 8) | (word[i] & 0xff);
    }
    model.spelling.code(coder, word.length, before, TextModel.SPELLING_END);
  }

  private void learn(int token) {
    if (token >= model.vocabulary.size()) {
      model.vocabulary.add(kinds[token]);
    }
    model.vocabulary.met(Vocabulary.known(token));
  }
}
