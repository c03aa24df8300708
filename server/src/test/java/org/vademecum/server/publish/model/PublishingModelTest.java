package org.vademecum.server.publish.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Editors, approvers, publishers, a schedule, the sweep and a dying node, all at once. */
final class PublishingModelTest {
  private static final long HISTORIES = 1_000;
  private static final long SEED = 20261127;

  @Test
  void whateverTheOrderNothingIsLostOrPublishedUnapprovedOrTwice() {
    Verdict verdict = Histories.run(HISTORIES, SEED, sum -> {});
    assertTrue(verdict.isClean(), verdict.toString());
    assertEquals(HISTORIES, verdict.histories());
    assertTrue(verdict.editions() > HISTORIES / 2, "hardly anything was published: " + verdict);
  }

  @Test
  void aStoreThatDoesNotCompareIsFoundOut() {
    Verdict verdict = Histories.run(MemoryStores.empty(false), 300, SEED, sum -> {});
    assertTrue(verdict.unapproved() > 0, "the judge sees nothing: " + verdict);
  }
}
