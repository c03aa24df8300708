package org.vademecum.core.coding;

/** Chooses the steps (single tokens, matches, repeats) by which a stretch of tokens is said. */
interface Parser {
  /** A step of one token. */
  int TOKEN = -1;

  /** Takes tokens in that need not be said. */
  void learn(int[] tokens, int from, int end);

  /** Says all tokens of a stretch, which follows the last. */
  void parse(int[] tokens, int from, int end, Hints hints, Steps steps);

  /** Takes a step; it changes the model. */
  interface Steps {

    /**
     * A step.
     *
     * @param kind {@link #TOKEN}, the index of a repeat, or a distance and {@link
     *     MatchModel#REPEATS}
     */
    void take(int at, int length, int kind);
  }
}
