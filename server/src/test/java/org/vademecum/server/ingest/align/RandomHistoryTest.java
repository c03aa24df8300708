package org.vademecum.server.ingest.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.NumberedSection;

/** The rules of invariant 11 over thousands of random histories, each of several editions. */
class RandomHistoryTest {
  private static final int HISTORIES = 2000;
  private static final int EDITIONS = 3;

  private final Tally edited = new Tally();
  private final Tally fresh = new Tally();

  @Test
  void keepsTheRulesOverThousandsOfHistories() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      play(seed);
    }
    System.out.println("align: of edited sections kept " + edited + ", of new ones new " + fresh);
    assertTrue(edited.share() > 0.99, "edited sections that kept their id: " + edited);
    assertTrue(fresh.share() > 0.99, "new sections that got a new id: " + fresh);
  }

  @Test
  void givesTheSameIdsToTheSameVersions() {
    RandomDocument document = new RandomDocument(new Random(7), 300);
    List<NumberedSection> published = document.imported();
    document.startEdition();
    for (int i = 0; i < 100; i++) {
      document.edit();
    }
    List<NumberedSection> next = document.imported();
    assertEquals(Aligner.align(published, next, 2), Aligner.align(published, next, 2));
  }

  private void play(int seed) {
    Random random = new Random(seed);
    RandomDocument document = new RandomDocument(random, 4 + random.nextInt(60));
    List<NumberedSection> published = Aligner.align(List.of(), document.imported(), 1).sections();
    for (int edition = 2; edition <= EDITIONS; edition++) {
      Map<Integer, String> idOfIdentity = idOfIdentity(document, published);
      document.startEdition();
      for (int edits = 1 + random.nextInt(12); edits > 0; edits--) {
        document.edit();
      }
      List<NumberedSection> next = document.imported();
      Alignment alignment = Aligner.align(published, next, edition);
      new HistoryRules(published, alignment.sections(), edition, "seed " + seed).check();
      count(document, alignment.sections(), idOfIdentity, published);
      published = alignment.sections();
    }
  }

  private static Map<Integer, String> idOfIdentity(
      RandomDocument document, List<NumberedSection> published) {
    Map<Integer, String> ids = new HashMap<>();
    for (int i = 0; i < published.size(); i++) {
      ids.put(document.lines().get(i).identity, published.get(i).section().id());
    }
    return ids;
  }

  private void count(
      RandomDocument document,
      List<NumberedSection> aligned,
      Map<Integer, String> idOfIdentity,
      List<NumberedSection> published) {
    Set<String> texts = new HashSet<>();
    published.forEach(section -> texts.add(section.section().text()));
    for (int i = 0; i < aligned.size(); i++) {
      RandomDocument.Line line = document.lines().get(i);
      String id = aligned.get(i).section().id();
      if (line.fate == RandomDocument.Fate.NEW && !texts.contains(line.text)) {
        fresh.add(!idOfIdentity.containsValue(id));
      } else if (line.fate == RandomDocument.Fate.EDITED) {
        edited.add(Objects.equals(idOfIdentity.get(line.identity), id));
      }
    }
  }

  /** How many of how many. */
  private static final class Tally {
    private int good;
    private int all;

    void add(boolean isGood) {
      good += isGood ? 1 : 0;
      all++;
    }

    double share() {
      return good / (double) all;
    }

    @Override
    public String toString() {
      return good + " of " + all;
    }
  }
}
