package org.vademecum.server.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.server.publish.delivery.DeliveryPolicy;
import org.vademecum.server.publish.edition.History.Published;
import org.vademecum.server.publish.name.Actor;
import org.vademecum.server.publish.release.Submissions;
import org.vademecum.server.publish.release.Submitting.Words;
import org.vademecum.server.publish.review.Review.State;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.Submission.Schedule;

/** A draft that is published by itself at noon, and nodes whose clocks show noon. */
@SuppressWarnings("NullAway.Init")
final class ScheduledPublishingTest {
  private static final Actor ALICE = new Actor("local:alice", "Alice");
  private final Instant noon = Instant.now().plusSeconds(3_600);
  private final Clock atNoon = Clock.fixed(noon, ZoneOffset.UTC);

  /** Longer than any node leaves a publication to another. */
  private final Clock later = Clock.fixed(noon.plusSeconds(120), ZoneOffset.UTC);

  @TempDir Path directory;
  private Library library;
  private Submissions submissions;

  @BeforeEach
  void open() {
    library = new Library(directory);
    submissions = library.cases().releases().submissions();
  }

  @AfterEach
  void close() {
    library.close();
  }

  private void schedule(String collection) {
    library.create(collection);
    schedule(collection, "one");
  }

  private void schedule(String collection, String line) {
    library.put(collection, "X/1", "en", line);
    Await.result(
        library
            .cases()
            .releases()
            .submitting()
            .submit(Library.draft(collection), new Words("at noon", ""), ALICE));
    Schedule schedule =
        new Schedule(noon.toEpochMilli(), true, OptionalInt.empty(), ALICE.person());
    Await.result(submissions.schedule(collection, "draft", schedule));
  }

  @Test
  void isPublishedAtItsTimeAndNotBefore() {
    schedule("laws");
    Await.result(library.cases().releases().scheduledPublishing().publishDue());
    assertEquals(0, head("laws").edition());
    publishDue(atNoon);
    assertEquals(1, head("laws").edition());
    assertEquals(1, head("laws").release().urgentEdition());
    assertEquals(State.PUBLISHED, state("laws"));
    Published known = Await.result(library.cases().history().edition("laws", 1));
    assertEquals(Optional.of(ALICE.person()), known.release().publishedBy());
    assertEquals("at noon", known.edition().record().getNote());
  }

  @Test
  void ofManyNodesOnePublishesIt() {
    for (int round = 0; round < 5; round++) {
      String collection = "laws-" + round;
      schedule(collection);
      UseCases left = node(atNoon, library.stores());
      UseCases right = node(atNoon, library.stores());
      Await.result(
          Future.all(
              left.releases().scheduledPublishing().publishDue(),
              right.releases().scheduledPublishing().publishDue(),
              left.releases().scheduledPublishing().publishDue()));
      assertEquals(1, head(collection).edition());
      assertEquals(State.PUBLISHED, state(collection));
      Await.result(left.close());
      Await.result(right.close());
    }
  }

  @Test
  void whereverItsNodeDiesAnotherFinishesItOnce() {
    library.create("laws");
    int died = 0;
    int editions = 0;
    for (int at = 1; at <= 30; at++) {
      for (boolean made : new boolean[] {false, true}) {
        schedule("laws", "line " + at + made);
        Death death = new Death(at, made);
        UseCases dying = node(atNoon, library.stores(death));
        Await.result(
            dying
                .releases()
                .scheduledPublishing()
                .publishDue()
                .transform(done -> Future.succeededFuture()));
        died += death.died() ? 1 : 0;
        publishDue(later);
        publishDue(later);
        assertEquals(++editions, head("laws").edition(), at + (made ? ", made" : ""));
        assertEquals(State.PUBLISHED, state("laws"));
        Await.result(library.cases().settling().finishAll());
        Await.result(dying.close());
      }
    }
    assertTrue(died >= 40, "only " + died + " nodes died");
  }

  @Test
  void aChangedDraftIsNotPublishedAndItsTimeIsTakenAway() {
    schedule("laws");
    library.put("laws", "X/1", "en", "changed after all");
    publishDue(atNoon);
    assertEquals(0, head("laws").edition());
    assertEquals(State.VOID, state("laws"));
    assertTrue(head("laws").submissions().get(0).schedule().isEmpty());
  }

  @Test
  void oneThatIsCancelledIsNotPublished() {
    schedule("laws");
    Await.result(submissions.unschedule("laws", "draft"));
    publishDue(atNoon);
    assertEquals(0, head("laws").edition());
    assertEquals(State.APPROVED, state("laws"));
  }

  @Test
  void oneThatIsPublishedByHandIsNotPublishedAgain() {
    schedule("laws");
    library.publish("laws");
    library.put("laws", "X/1", "en", "next");
    publishDue(atNoon);
    assertEquals(1, head("laws").edition());
  }

  @Test
  void oneThatCannotBePublishedDoesNotHoldUpTheOthers() {
    schedule("a-changed");
    library.put("a-changed", "X/1", "en", "changed after all");
    schedule("laws");
    publishDue(atNoon);
    assertEquals(1, head("laws").edition());
  }

  private void publishDue(Clock clock) {
    UseCases node = node(clock, library.stores());
    Await.result(node.releases().scheduledPublishing().publishDue());
    Await.result(node.close());
  }

  private UseCases node(Clock clock, Stores stores) {
    return library.node(stores, DeliveryPolicy.DEFAULT, clock);
  }

  private CollectionHead head(String collection) {
    return Await.result(library.stores().heads().findHead(collection)).orElseThrow();
  }

  private State state(String collection) {
    return Await.result(submissions.get(collection, "draft")).state();
  }
}
