package org.vademecum.core.coding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.vademecum.core.coding.TracedDecisions.Decision;

/** Reads a small body and says of each value and token by which decisions it came. */
public final class TracedReader {
  private static final int MATCHES = 5;
  private static final String ASIDE = " ".repeat(26);

  private final TracedDecisions coder;
  private final TextModel model;
  private final List<String> words = new ArrayList<>(List.of("", ""));
  private final List<Integer> said = new ArrayList<>();
  private final List<Integer> primers = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private int shown;
  private int left;

  public TracedReader(byte[] body, int window) {
    coder = new TracedDecisions(body);
    model = new TextModel(window);
  }

  /** A line for each value and token, in columns. */
  public List<String> lines() {
    return lines;
  }

  /** Whether the body was read to its end, with both states as they began. */
  public boolean atEnd() {
    return coder.atEnd();
  }

  /** The first decisions of each sort, step by step. */
  public List<String> inFull() {
    return new TracedArithmetic(coder.decisions()).lines();
  }

  public void prime(List<String> texts) {
    for (String text : texts) {
      primers.add(said.size());
      for (int from = 0, end; from < text.length(); from = end) {
        end = TokenRule.end(text, from);
        String token = text.substring(from, end);
        int number = words.indexOf(token);
        said.add(number < 0 ? add(token) : number);
      }
      said.add(Vocabulary.END);
    }
    String row =
        said.stream()
            .map(it -> it == Vocabulary.END ? "0 end" : it + " " + quoted(words.get(it)))
            .collect(Collectors.joining(", "));
    lines.add(ASIDE + "the row of tokens begins with the old texts: " + row);
  }

  public void near(int primer) {
    int distance = said.size() - primers.get(primer) - 1;
    model.hinted(distance);
    lines.add(ASIDE + "near the old text: the distance " + distance + " becomes the latest");
  }

  public int symbol(String name, int context) {
    int value = model.values.symbol(coder, context, 0);
    row(name + ": symbol " + value + " [" + context + "]");
    return value;
  }

  public int number(String name, int context) {
    int value = model.values.number(coder, context, 0);
    row(name + ": number " + value + " [" + context + "]");
    return value;
  }

  public byte[] bytes(String name, int context) {
    byte[] bytes = new byte[number(name + ", length", context)];
    int before = 0;
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) model.values.octet(coder, i, before, 0);
      before = (before << 8) | (bytes[i] & 0xff);
    }
    row(name + ": " + hex(bytes));
    return bytes;
  }

  public String text(String name) {
    StringBuilder text = new StringBuilder();
    int token = left == 0 ? next(name) : copied(name);
    while (token != Vocabulary.END) {
      text.append(words.get(token));
      token = left == 0 ? next(name) : copied(name);
    }
    return text.toString();
  }

  /** A token that a match brings, to which no decision belongs. */
  private int copied(String name) {
    int token = said.get(said.size() - 1 - model.distances[0]);
    left--;
    said.add(token);
    lines.add(ASIDE + name + ": " + token(token) + ", by the match");
    return token;
  }

  private int next(String name) {
    int step = model.matches.step(coder, model.state, kind(), 0);
    if (step == MatchModel.TOKEN) {
      return single(name);
    }
    String what = "repeat of distance ";
    if (step < MATCHES) {
      left = model.matches.length(coder, true, 0);
      model.repeated(step - 1);
    } else {
      what = "match, distance ";
      left = MatchModel.shortLength(step);
      model.matched(model.matches.distance(coder, left, 0));
    }
    row(name + ": step " + step + ", " + what + model.distances[0] + ", length " + left);
    return copied(name);
  }

  private int single(String name) {
    int last = last();
    int token = model.tokens.code(coder, model.vocabulary.context(last), 0);
    model.state = MatchModel.AFTER_TOKEN;
    model.vocabulary.followed(last);
    if (token == Vocabulary.SPELLED) {
      row(name + ": step 0, token 1, spelled");
      int number = add(spelled());
      said.add(number);
      row(token(number) + ": " + hex(words.get(number).getBytes(StandardCharsets.UTF_8)) + " ff");
      return number;
    }
    said.add(token);
    row(name + ": step 0, token " + token(token));
    return token;
  }

  private String spelled() {
    byte[] word = new byte[255];
    int size = 0;
    int before = 0;
    int next = model.spelling.code(coder, 0, 0, 0);
    while (next != TextModel.SPELLING_END) {
      word[size++] = (byte) next;
      before = (before << 8) | next;
      next = model.spelling.code(coder, size, before, 0);
    }
    return new String(word, 0, size, StandardCharsets.UTF_8);
  }

  private int add(String word) {
    words.add(word);
    return model.vocabulary.add(TokenRule.kindOf(word));
  }

  private int last() {
    return said.isEmpty() ? Vocabulary.END : said.get(said.size() - 1);
  }

  private int kind() {
    return model.vocabulary.kind(last());
  }

  private String token(int number) {
    return number == Vocabulary.END ? "0, end" : number + " " + quoted(words.get(number));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.ofDelimiter(" ").formatHex(bytes);
  }

  private static String quoted(String word) {
    return "\"" + word.replace("\u0001", "\\1") + "\"";
  }

  private void row(String what) {
    List<Decision> decisions = coder.decisions();
    List<Decision> mine = decisions.subList(shown, decisions.size());
    String shares =
        mine.get(mine.size() - 1).isBit()
            ? mine.size() + " bits"
            : mine.stream()
                .map(it -> it.value() + ": " + it.start() + "+" + it.size())
                .collect(Collectors.joining(", "));
    String read = mine.stream().map(Decision::read).collect(Collectors.joining());
    String line = String.format("%5d  %s  %-44s  %s", shown, coder.states(), what, shares);
    lines.add(read.isEmpty() ? line : line + "  < " + read);
    shown = decisions.size();
  }
}
