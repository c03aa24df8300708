package org.vademecum.server.ingest.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.vademecum.core.document.SectionKind;

/** Joins free sections whose text was edited, by how alike they are. */
final class EditedText {
  /** At its place, a section with less in common is another one. */
  static final double IN_PLACE = 0.3;

  /** A section must have more in common to have been moved and edited at once. */
  static final double MOVED = 0.5;

  /** With the same printed number at the same place, this much is enough. */
  static final double SAME_NUMBER = 0.12;

  private static final double PIECE = 0.85;
  private static final double ALIKE_LETTERS = 0.6;

  private final Matching matching;
  private final Words words;
  private final List<String> texts;

  /**
   * Sections to join.
   *
   * @param texts the normalised texts by number
   */
  EditedText(Matching matching, Words words, List<String> texts) {
    this.matching = matching;
    this.words = words;
    this.texts = texts;
  }

  /**
   * Those alike in the same gap, in order.
   *
   * @param promised texts whose sections are not to be joined with others
   */
  void joinInPlace(Set<Integer> promised) {
    for (Gap gap : matching.gaps()) {
      List<Pair> pairs = new ArrayList<>();
      Candidates.visit(
          matching,
          words,
          without(promised, gap),
          (published, fresh) -> addIfAlikeInPlace(published, fresh, pairs));
      matching.joinHeaviest(pairs);
    }
  }

  /** Those very much alike anywhere, the most alike first. */
  void joinMoved() {
    List<Pair> pairs = new ArrayList<>();
    Candidates.visit(
        matching,
        words,
        matching.rest(),
        (published, fresh) -> addIfMuchAlike(published, fresh, pairs));
    pairs.sort(Comparator.comparingDouble(pair -> -pair.weight()));
    pairs.stream()
        .filter(pair -> matching.bothFree(pair.before(), pair.after()))
        .forEach(pair -> matching.join(pair.before(), pair.after()));
  }

  /**
   * Those of the same kind and parent in the same gap which play the same part, though their text
   * was almost rewritten: a title, a section with the same printed number, or the only section of
   * the gap on both sides, when all that is left of one stands in the other.
   */
  void joinByRole() {
    for (Gap gap : matching.gaps()) {
      List<Pair> pairs = new ArrayList<>();
      Candidates.visit(
          matching, words, gap, (published, fresh) -> addIfSameRole(published, fresh, gap, pairs));
      matching.joinHeaviest(pairs);
    }
  }

  private Gap without(Set<Integer> promised, Gap gap) {
    return gap.filtered(
        published -> !promised.contains(matching.before().text(published)),
        fresh -> !promised.contains(matching.after().text(fresh)));
  }

  private void addIfAlikeInPlace(int published, int fresh, List<Pair> pairs) {
    double alike = likeness(published, fresh);
    if (alike >= IN_PLACE || isPiece(published, fresh)) {
      pairs.add(weighed(published, fresh, alike));
    }
  }

  private void addIfMuchAlike(int published, int fresh, List<Pair> pairs) {
    double alike = likeness(published, fresh);
    if (alike >= MOVED) {
      pairs.add(weighed(published, fresh, alike));
    }
  }

  private Pair weighed(int published, int fresh, double alike) {
    return new Pair(published, fresh, alike * alike + circumstances(published, fresh));
  }

  /** One is what was split off the other, or merged into it: however small its share. */
  private boolean isPiece(int published, int fresh) {
    int then = matching.before().text(published);
    int now = matching.after().text(fresh);
    return !words.isShort(then) && !words.isShort(now) && holdsOther(published, fresh);
  }

  /** Nearly all words of the shorter text are among those of the other. */
  private boolean holdsOther(int published, int fresh) {
    return words.overlap(matching.before().text(published), matching.after().text(fresh)) >= PIECE;
  }

  private void addIfSameRole(int published, int fresh, Gap gap, List<Pair> pairs) {
    SectionKind kind = matching.after().kind(fresh);
    if (kind != matching.before().kind(published) || !matching.sameParent(published, fresh)) {
      return;
    }
    double alike = likeness(published, fresh);
    boolean numbered = matching.sameNumber(published, fresh) && alike >= SAME_NUMBER;
    boolean alone = gap.isPair() && holdsOther(published, fresh);
    if (numbered || alone || kind == SectionKind.TITLE) {
      pairs.add(new Pair(published, fresh, 0.1 + alike));
    }
  }

  private double likeness(int published, int fresh) {
    int then = matching.before().text(published);
    int now = matching.after().text(fresh);
    double byWords = words.similarity(then, now);
    if (byWords >= ALIKE_LETTERS || !words.isShort(then) || !words.isShort(now)) {
      return byWords;
    }
    double byLetters = Spelling.similarity(texts.get(then), texts.get(now));
    return byLetters >= ALIKE_LETTERS ? Math.max(byWords, byLetters) : byWords;
  }

  /** Decides between sections about equally alike: same kind, parent, printed number. */
  private double circumstances(int published, int fresh) {
    double sum = matching.sameParent(published, fresh) ? 0.04 : 0;
    sum += matching.sameNumber(published, fresh) ? 0.03 : 0;
    return sum + (matching.before().kind(published) == matching.after().kind(fresh) ? 0.03 : 0);
  }
}
