package org.vademecum.bench.ingest;

import java.util.ArrayList;
import java.util.List;

/** Counts what an import got right, and keeps what it got wrong. */
final class Tally {
  private final List<String> faults = new ArrayList<>();
  private int right;
  private int extra;
  private int missed;
  private int kindRight;
  private int furniture;
  private int lost;

  void match(String document, int position, String expected, String found) {
    right++;
    if (expected.equals(found)) {
      kindRight++;
    } else {
      fault("kind", document, position, expected + " came as " + found);
    }
  }

  void missed(String document, int position, String kind) {
    missed++;
    fault("missed", document, position, kind);
  }

  void extra(String document, int position, String kind) {
    extra++;
    fault("extra", document, position, kind);
  }

  void furnitureInText(String document, int position, String text) {
    furniture++;
    fault("furniture", document, position, text);
  }

  void lost(String document, int position, String text) {
    lost++;
    fault("lost", document, position, text);
  }

  private void fault(String sort, String document, int position, String what) {
    faults.add(sort + "\t" + document + "\t" + position + "\t" + what);
  }

  void add(Tally other) {
    right += other.right;
    extra += other.extra;
    missed += other.missed;
    kindRight += other.kindRight;
    furniture += other.furniture;
    lost += other.lost;
    faults.addAll(other.faults);
  }

  /** Harmonic mean of precision and recall of the places where sections begin. */
  double boundaryF1() {
    return 2.0 * right / Math.max(1, 2 * right + extra + missed);
  }

  double kindAccuracy() {
    return (double) kindRight / Math.max(1, right);
  }

  int furniture() {
    return furniture;
  }

  int lost() {
    return lost;
  }

  int expected() {
    return right + missed;
  }

  List<String> faults() {
    return faults;
  }

  @Override
  public String toString() {
    return String.format(
        "F1 %.3f kind %.3f (right %d, extra %d, missed %d) furniture %d lost %d",
        boundaryF1(), kindAccuracy(), right, extra, missed, furniture, lost);
  }
}
