package org.vademecum.core.coding;

import java.util.Arrays;

/**
 * Chooses the steps (single tokens, matches, repeats) by which a stretch of tokens is said for the
 * least, as far as prices at its beginning tell: the cheapest way to each place, from left to
 * right.
 */
final class ThoroughParser implements Parser {
  /** Places compared where a text may have stood before. */
  private static final int CHAIN = 64;

  /** Tokens of a match that is taken without weighing others. */
  private static final int ENOUGH = 128;

  /** Places weighed at once. */
  private static final int BLOCK = 2048;

  private static final int SIZE = BLOCK + MatchModel.LONGEST + 1;

  /** What spelling a new token costs, roughly; only to be compared with nothing else. */
  private static final int SPELLING = 100 * Prices.BIT;

  private final TextModel model;
  private final MatchFinder finder;
  private final int window;
  private final int[] prices = new int[SIZE];
  private final int[] lengths = new int[SIZE];

  /** {@link #TOKEN}, the index of a repeat, or a distance and {@link MatchModel#REPEATS}. */
  private final int[] kinds = new int[SIZE];

  private final int[] states = new int[SIZE];
  private final int[] distances = new int[SIZE * MatchModel.REPEATS];

  ThoroughParser(TextModel model, int window) {
    this.model = model;
    this.finder = new MatchFinder(window, CHAIN);
    this.window = window;
  }

  @Override
  public void learn(int[] tokens, int from, int end) {
    for (int at = from; at < end; at++) {
      finder.insert(tokens, at, end);
    }
  }

  @Override
  public void parse(int[] tokens, int from, int end, Hints hints, Steps steps) {
    int at = from;
    while (at < end) {
      at = block(tokens, at, end, hints, steps);
    }
  }

  private int block(int[] tokens, int from, int end, Hints hints, Steps steps) {
    int size = Math.min(BLOCK, end - from);
    Arrays.fill(prices, 0, Math.min(SIZE, size + MatchModel.LONGEST + 1), Integer.MAX_VALUE);
    prices[0] = 0;
    states[0] = model.state;
    System.arraycopy(model.distances, 0, distances, 0, MatchModel.REPEATS);
    int i = 0;
    int longest = 0;
    while (i < size && longest < ENOUGH) {
      if (i > 0) {
        arrive(i);
      }
      hint(i, hints.at(from + i));
      longest = weigh(tokens, from, i, end);
      finder.insert(tokens, from + i, end);
      i++;
    }
    if (longest >= ENOUGH) {
      int last = i - 1 + longest;
      for (int k = i; k < last; k++) {
        finder.insert(tokens, from + k, end);
      }
      return back(from, last, steps);
    }
    return back(from, i, steps);
  }

  /** Takes the cheapest way to a place. */
  private int back(int from, int last, Steps steps) {
    int place = last;
    int count = 0;
    while (place > 0) {
      int length = lengths[place];
      prices[count++] = place;
      place -= length;
    }
    for (int k = count - 1; k >= 0; k--) {
      int end = prices[k];
      steps.take(from + end - lengths[end], lengths[end], kinds[end]);
    }
    return from + last;
  }

  /** What the model would know after the cheapest way to a place. */
  private void arrive(int i) {
    int before = (i - lengths[i]) * MatchModel.REPEATS;
    int at = i * MatchModel.REPEATS;
    int kind = kinds[i];
    if (kind == TOKEN) {
      System.arraycopy(distances, before, distances, at, MatchModel.REPEATS);
      states[i] = MatchModel.AFTER_TOKEN;
    } else if (kind < MatchModel.REPEATS) {
      distances[at] = distances[before + kind];
      System.arraycopy(distances, before, distances, at + 1, kind);
      int rest = MatchModel.REPEATS - 1 - kind;
      System.arraycopy(distances, before + kind + 1, distances, at + kind + 1, rest);
      states[i] = MatchModel.AFTER_REPEAT;
    } else {
      distances[at] = kind - MatchModel.REPEATS;
      System.arraycopy(distances, before, distances, at + 1, MatchModel.REPEATS - 1);
      states[i] = MatchModel.AFTER_MATCH;
    }
  }

  private void hint(int i, int distance) {
    if (distance != Hints.NONE) {
      int at = i * MatchModel.REPEATS;
      System.arraycopy(distances, at, distances, at + 1, MatchModel.REPEATS - 1);
      distances[at] = distance;
    }
  }

  /** Weighs all steps from a place; the length of the longest. */
  private int weigh(int[] tokens, int from, int i, int end) {
    int at = from + i;
    int last = at == 0 ? Vocabulary.END : Vocabulary.known(tokens[at - 1]);
    int kind = knownKind(last);
    int single = prices[i] + model.matches.stepPrice(states[i], kind, MatchModel.TOKEN);
    offer(i, 1, TOKEN, single + tokenPrice(last, tokens[at]));
    int most = Math.min(MatchModel.LONGEST, end - at);
    if (tokens[at] < 0) {
      return 0;
    }
    int longest = repeats(tokens, at, i, most, kind);
    int count = finder.find(tokens, at, most);
    if (count == 0) {
      return longest;
    }
    matches(i, count, kind);
    return Math.max(longest, finder.lengths[count - 1]);
  }

  private int repeats(int[] tokens, int at, int i, int most, int kind) {
    int longest = 0;
    for (int index = 0; index < MatchModel.REPEATS; index++) {
      int place = at - 1 - distances[i * MatchModel.REPEATS + index];
      if (place >= 0 && at - place < window) {
        int length = MatchFinder.length(tokens, place, at, most);
        int said = prices[i] + model.matches.stepPrice(states[i], kind, 1 + index);
        for (int l = length; l >= 1 && (l == length || l < ENOUGH); l--) {
          offer(i, l, index, said + model.matches.lengthPrice(true, l));
        }
        longest = Math.max(longest, length);
      }
    }
    return longest;
  }

  private void matches(int i, int count, int kind) {
    int length = MatchModel.SHORTEST;
    for (int m = 0; m < count; m++) {
      int distance = finder.distances[m];
      int most = finder.lengths[m];
      int least = most > ENOUGH ? most : length;
      for (int l = least; l <= most; l++) {
        int step = MatchModel.stepOf(MatchModel.REPEATS, l);
        int said = model.matches.stepPrice(states[i], kind, step);
        said += step == MatchModel.LONG ? model.matches.lengthPrice(false, l) : 0;
        said += model.matches.distancePrice(l, distance);
        offer(i, l, distance + MatchModel.REPEATS, prices[i] + said);
      }
      length = most + 1;
    }
  }

  private void offer(int i, int length, int kind, int price) {
    int end = i + length;
    if (price < prices[end]) {
      prices[end] = price;
      lengths[end] = length;
      kinds[end] = kind;
    }
  }

  private int tokenPrice(int last, int token) {
    int size = model.vocabulary.size();
    int context = last < size ? model.vocabulary.context(last) : TokenRule.LOWER;
    return token < 0 || token >= size ? SPELLING : model.tokens.price(context, token);
  }

  /** A token of the stretch that is not yet said may be new to the model. */
  private int knownKind(int token) {
    return token < model.vocabulary.size() ? model.vocabulary.kind(token) : TokenRule.LOWER;
  }
}
