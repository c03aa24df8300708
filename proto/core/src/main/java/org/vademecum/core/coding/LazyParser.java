package org.vademecum.core.coding;

import java.util.Arrays;

/**
 * Chooses steps from left to right by a rough guess of the bits that each saves, and looks one
 * place ahead: where a better one begins there, a token is said first.
 */
final class LazyParser implements Parser {
  private static final int MOST_BITS = 18;
  private static final int PAIR = 2;
  private static final int TRIPLE = 3;
  private static final int SIX = 6;

  /** Steps from this length on are taken without a look ahead. */
  private static final int ENOUGH = 32;

  private static final int REPEAT_COST = 4;
  private static final int MATCH_COST = 6;

  private final TextModel model;
  private final int window;
  private final TokenCosts costs = new TokenCosts();

  /** Where the tokens that begin at a place stood last; of three tokens also the time before. */
  private final int bits;

  private final int[] pairs;
  private final int[] triples;
  private final int[] triplesBefore;
  private final int[] sixes;
  private int inserted;

  /** The best step that {@link #weigh} found. */
  private int length;

  private int kind;
  private int saved;

  LazyParser(TextModel model, int window) {
    this.model = model;
    this.window = window;
    this.bits = Math.min(MOST_BITS, Integer.numberOfTrailingZeros(window));
    this.pairs = places();
    this.triples = places();
    this.triplesBefore = places();
    this.sixes = places();
  }

  private int[] places() {
    int[] places = new int[1 << bits];
    Arrays.fill(places, -1);
    return places;
  }

  @Override
  public void learn(int[] tokens, int from, int end) {
    insert(tokens, end, end);
  }

  @Override
  public void parse(int[] tokens, int from, int end, Hints hints, Steps steps) {
    int at = from;
    weigh(tokens, at, end);
    while (at < end) {
      int best = length;
      int bestKind = kind;
      int bestSaved = saved;
      boolean ahead = best > 0 && best < ENOUGH && at + 1 < end;
      if (ahead) {
        weigh(tokens, at + 1, end);
      }
      if (best > 0 && (!ahead || saved <= bestSaved)) {
        steps.take(at, best, bestKind);
        at += best;
        weigh(tokens, at, end);
      } else {
        steps.take(at++, 1, TOKEN);
        if (!ahead) {
          weigh(tokens, at, end);
        }
      }
    }
    insert(tokens, end, end);
  }

  /** Finds the step from a place that saves most. */
  private void weigh(int[] tokens, int at, int end) {
    insert(tokens, at, end);
    length = 0;
    saved = 0;
    int most = Math.min(MatchModel.LONGEST, end - at);
    if (most == 0 || tokens[at] < 0) {
      return;
    }
    costs.prepare(tokens, at, at + most);
    for (int index = 0; index < MatchModel.REPEATS; index++) {
      offer(tokens, at, most, at - 1 - model.distances[index], index);
    }
    if (most >= PAIR && length < ENOUGH) {
      offer(tokens, at, most, pairs[hash(tokens, at, PAIR)]);
    }
    if (most >= TRIPLE && length < ENOUGH) {
      int place = hash(tokens, at, TRIPLE);
      offer(tokens, at, most, triples[place]);
      offer(tokens, at, most, triplesBefore[place]);
    }
    if (most >= SIX && length < ENOUGH) {
      offer(tokens, at, most, sixes[hash(tokens, at, SIX)]);
    }
  }

  private void offer(int[] tokens, int at, int most, int place) {
    offer(tokens, at, most, place, at - place - 1 + MatchModel.REPEATS);
  }

  private void offer(int[] tokens, int at, int most, int place, int kindOffered) {
    if (place < 0 || at - place >= window) {
      return;
    }
    int found = MatchFinder.length(tokens, place, at, most);
    boolean repeat = kindOffered < MatchModel.REPEATS;
    if (found < (repeat ? 1 : MatchModel.SHORTEST)) {
      return;
    }
    int cost = repeat ? REPEAT_COST : MATCH_COST + Integer.SIZE - leadingZeros(kindOffered);
    int offered = costs.of(at, at + found) - cost;
    if (offered > saved) {
      saved = offered;
      length = found;
      kind = kindOffered;
    }
  }

  private static int leadingZeros(int kind) {
    return Integer.numberOfLeadingZeros(kind - MatchModel.REPEATS);
  }

  private void insert(int[] tokens, int to, int end) {
    for (; inserted < to; inserted++) {
      int at = inserted;
      if (at + PAIR <= end) {
        pairs[hash(tokens, at, PAIR)] = at;
      }
      if (at + TRIPLE <= end) {
        int place = hash(tokens, at, TRIPLE);
        triplesBefore[place] = triples[place];
        triples[place] = at;
      }
      if (at + SIX <= end) {
        sixes[hash(tokens, at, SIX)] = at;
      }
    }
  }

  private int hash(int[] tokens, int at, int count) {
    int mixed = tokens[at];
    for (int i = at + 1; i < at + count - 1; i++) {
      mixed = mixed * 0x27d4eb2f + tokens[i];
    }
    return Places.of(mixed, tokens[at + count - 1], bits);
  }
}
