package org.vademecum.core.coding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

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
  private final DecisionWriter coder = new DecisionWriter(out);
  private final TokenTable table = new TokenTable();

  /** Of tokens that are not kept, in order. */
  private final Deque<byte[]> unkept = new ArrayDeque<>();

  private final ValueQueue values = new ValueQueue();
  private final List<Integer> primers = new ArrayList<>();
  private final Hints hints = new Hints();
  private final Effort effort;
  private final Parser parser;
  private int[] tokens = new int[STRETCH];
  private int count;
  private int coded;
  private long size;

  /**
   * A writer.
   *
   * @param window tokens that matches reach back at most, see {@link #window}
   */
  public CodedWriter(int window, Effort effort) {
    this.model = new TextModel(window);
    this.effort = effort;
    this.parser = effort.parser(model, window);
  }

  /** The window for texts: a power of two that has room for them, or the largest there is. */
  public static int window(long bytes) {
    int window = 1 << 10;
    while (window < bytes && window < TextModel.LARGEST_WINDOW) {
      window <<= 1;
    }
    return window;
  }

  /** Lets the texts to come draw on these, which the reader has. To be called before any text. */
  public void prime(Iterable<String> texts) {
    for (String text : texts) {
      primers.add(count);
      cut(text);
    }
    unkept.clear();
    parser.learn(tokens, coded, count);
    for (; coded < count; coded++) {
      learn(tokens[coded]);
    }
  }

  /**
   * Says that the next text is much like one of those that primed: where it begins no match goes
   * on, the distance to that text becomes the latest.
   *
   * @param primer index of the text; below zero for none
   * @throws IllegalStateException where the writer is quick: it does not look for repeats there
   */
  public void near(int primer) {
    if (effort == Effort.QUICK) {
      throw new IllegalStateException("a quick writer takes no hints");
    }
    if (primer >= 0) {
      hints.add(count, count - primers.get(primer) - 1);
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
      append(number(text, from, end));
      from = end;
    }
    append(Vocabulary.END);
  }

  /** The number of a token; of one that is not kept, below zero, each another. */
  private int number(String text, int from, int end) {
    int known = table.find(text, from, end);
    if (known != TokenTable.NONE) {
      return known;
    }
    if (table.size() < Vocabulary.MOST) {
      return table.add(text, from, end);
    }
    unkept.add(text.substring(from, end).getBytes(StandardCharsets.UTF_8));
    return -1 - count;
  }

  private void append(int token) {
    if (count == tokens.length) {
      tokens = Arrays.copyOf(tokens, count * 2);
    }
    tokens[count++] = token;
  }

  private void code() {
    int end = count;
    parser.parse(tokens, coded, end, hints, this::step);
    coded = end;
    values.writeUpTo(end, model.values, coder);
  }

  private void step(int at, int length, int kind) {
    values.writeUpTo(at, model.values, coder);
    int hint = hints.at(at);
    if (hint != Hints.NONE) {
      model.hinted(hint);
    }
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
    model.tokens.code(coder, model.vocabulary.context(last), known);
    model.state = MatchModel.AFTER_TOKEN;
    model.vocabulary.followed(last);
    if (known == Vocabulary.SPELLED) {
      spell(token < 0 ? unkept.remove() : table.spelling(token));
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
      model.vocabulary.add(table.kind(token));
    }
  }
}
