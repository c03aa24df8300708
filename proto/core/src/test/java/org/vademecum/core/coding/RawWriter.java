package org.vademecum.core.coding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes bodies step by step, also such as no writer would write. */
public final class RawWriter {
  /** The step of one token. */
  public static final int TOKEN = MatchModel.TOKEN;

  /** The step of a repeat of the latest distance. */
  public static final int REPEAT = 1;

  /** The step of a match of two tokens. */
  public static final int MATCH = 5;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final DecisionWriter coder = new DecisionWriter(out);
  private final TextModel model;
  private int last = Vocabulary.END;

  public RawWriter(int window) {
    model = new TextModel(window);
  }

  public RawWriter symbol(int context, int value) {
    model.values.symbol(coder, context, value);
    return this;
  }

  public RawWriter number(int context, int value) {
    model.values.number(coder, context, value);
    return this;
  }

  public void bytes(int context, byte[] bytes) {
    model.values.number(coder, context, bytes.length);
    int before = 0;
    for (int i = 0; i < bytes.length; i++) {
      model.values.octet(coder, i, before, bytes[i] & 0xff);
      before = (before << 8) | (bytes[i] & 0xff);
    }
  }

  /** Says by which step the next tokens come. */
  public RawWriter step(int step) {
    model.matches.step(coder, model.state, model.vocabulary.kind(last), step);
    return this;
  }

  /** A token by its number. */
  public RawWriter token(int number) {
    step(TOKEN);
    model.tokens.code(coder, model.vocabulary.context(last), number);
    model.state = MatchModel.AFTER_TOKEN;
    model.vocabulary.followed(last);
    last = number < model.vocabulary.size() ? number : Vocabulary.END;
    return this;
  }

  /** The end of a text. */
  public RawWriter end() {
    return token(Vocabulary.END);
  }

  /** A token that is spelled. */
  public RawWriter spelled(byte[] word) {
    token(Vocabulary.SPELLED);
    int before = 0;
    for (int i = 0; i < word.length; i++) {
      model.spelling.code(coder, i, before, word[i] & 0xff);
      before = (before << 8) | (word[i] & 0xff);
    }
    model.spelling.code(coder, word.length, before, TextModel.SPELLING_END);
    String text = new String(word, StandardCharsets.UTF_8);
    last = model.vocabulary.add(text.isEmpty() ? TokenRule.END : TokenRule.kindOf(text));
    return this;
  }

  public RawWriter spelled(String word) {
    return spelled(word.getBytes(StandardCharsets.UTF_8));
  }

  /** Repeats the latest distance over some tokens, all of them the last one. */
  public RawWriter repeat(int length) {
    step(REPEAT);
    model.matches.length(coder, true, length);
    model.repeated(0);
    return this;
  }

  /** The distance of a match of two tokens. */
  public RawWriter distance(int distance) {
    model.matches.distance(coder, MatchModel.SHORTEST, distance);
    model.matched(distance);
    return this;
  }

  public byte[] finish() {
    coder.finish();
    return out.toByteArray();
  }
}
