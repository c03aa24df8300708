package org.vademecum.core.coding;

/** What both sides know of the tokens so far; equal on both after each step. */
final class TextModel {
  /** Most tokens that a match reaches back. */
  static final int LARGEST_WINDOW = 1 << 22;

  /** Ends the spelling of a token: no byte of UTF-8. */
  static final int SPELLING_END = 0xff;

  final Vocabulary vocabulary = new Vocabulary();
  final TokenModel tokens;
  final MatchModel matches = new MatchModel();
  final SpellingModel spelling;
  final ValueModel values;
  final int[] distances = new int[MatchModel.REPEATS];
  int state = MatchModel.AFTER_TOKEN;

  /**
   * A model that knows nothing.
   *
   * @param window tokens that matches reach back, a power of two
   */
  TextModel(int window) {
    int bits = Integer.numberOfTrailingZeros(window);
    tokens = new TokenModel(bits);
    spelling = new SpellingModel(bits);
    values = new ValueModel(bits);
    vocabulary.kindOf(Vocabulary.END, TokenRule.END);
    vocabulary.kindOf(Vocabulary.SPELLED, TokenRule.LOWER);
  }

  /** A distance that was used again becomes the latest. */
  void repeated(int index) {
    int distance = distances[index];
    System.arraycopy(distances, 0, distances, 1, index);
    distances[0] = distance;
    state = MatchModel.AFTER_REPEAT;
  }

  /** A distance that is likely now becomes the latest. */
  void hinted(int distance) {
    System.arraycopy(distances, 0, distances, 1, MatchModel.REPEATS - 1);
    distances[0] = distance;
  }

  /** A distance not among the last four. */
  void matched(int distance) {
    hinted(distance);
    state = MatchModel.AFTER_MATCH;
  }
}
