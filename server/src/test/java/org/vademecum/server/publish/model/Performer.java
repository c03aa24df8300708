package org.vademecum.server.publish.model;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import org.vademecum.core.document.Digest;
import org.vademecum.server.publish.draft.DraftRef;
import org.vademecum.server.publish.draft.ImportFile;
import org.vademecum.server.publish.draft.MergeChoice;
import org.vademecum.server.publish.edition.CollectionSettings.Settings;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.fault.NotApprovedException;
import org.vademecum.server.publish.fault.StaleDraftException;
import org.vademecum.server.publish.name.Actor;
import org.vademecum.server.publish.release.PublishRequest;
import org.vademecum.server.publish.release.Submitting.Words;
import org.vademecum.server.store.Person;
import org.vademecum.server.store.Submission.Schedule;

/** Somebody at a node who does one thing after another, as chance will have it. */
final class Performer {
  static final String COLLECTION = "laws";
  private static final List<String> DRAFTS = List.of("draft", "other");
  private static final List<Actor> PEOPLE =
      List.of(
          new Actor("local:alice", "Alice"),
          new Actor("local:bob", "Bob"),
          new Actor("local:carol", "Carol"));

  private final int number;
  private final ModelNode node;
  private final Random random;
  private final Clock clock;
  private final Map<String, String> acknowledged;
  private final Map<Long, Digest> published;
  private int works;

  Performer(
      int number,
      ModelNode node,
      Random random,
      Clock clock,
      Map<String, String> acknowledged,
      Map<Long, Digest> published) {
    this.number = number;
    this.node = node;
    this.random = random;
    this.clock = clock;
    this.acknowledged = acknowledged;
    this.published = published;
  }

  /** Does some things; one that fails is given up. */
  Future<Void> run(int steps) {
    return steps == 0 ? Future.succeededFuture() : step().transform(done -> run(steps - 1));
  }

  private Future<?> step() {
    String draft = DRAFTS.get(random.nextInt(5) == 0 ? 1 : 0);
    return switch (random.nextInt(20)) {
      case 0, 1 -> edit(draft);
      case 2, 3 -> submit(draft);
      case 4, 5, 6 -> approve(draft);
      case 7 -> takeBack(draft);
      case 8, 9, 10 -> publish(draft);
      case 11, 12 -> schedule(draft);
      case 13 -> node.releases().scheduledPublishing().publishDue();
      case 14 -> random.nextBoolean() ? node.sweep().sweep() : settle();
      case 15 -> random.nextBoolean() ? withdraw(draft) : raise();
      default -> edit(draft).compose(done -> wholeWay(draft));
    };
  }

  /** What one person would do after the other, while the others do what they do. */
  private Future<Void> wholeWay(String draft) {
    return submit(draft).compose(done -> approve(draft)).compose(done -> out(draft)).mapEmpty();
  }

  private Future<?> out(String draft) {
    return random.nextBoolean() ? publish(draft) : schedule(draft);
  }

  private Future<?> takeBack(String draft) {
    return node.releases().submissions().takeBack(COLLECTION, draft, person());
  }

  private Actor person() {
    return PEOPLE.get(random.nextInt(PEOPLE.size()));
  }

  private Future<?> edit(String draft) {
    String symbol = "N/" + number + "/" + works++;
    ImportFile file =
        new ImportFile(
            "a.txt",
            Buffer.buffer("text of " + symbol),
            Map.of("symbol", List.of(symbol), "lang", List.of("en")));
    return node.imports()
        .importFiles(DraftRef.of(COLLECTION, draft), List.of(file))
        .onSuccess(result -> acknowledged.put(symbol, draft));
  }

  private Future<?> submit(String draft) {
    return node.releases()
        .submitting()
        .submit(DraftRef.of(COLLECTION, draft), new Words("a note", ""), person())
        .recover(
            fault ->
                fault instanceof StaleDraftException
                    ? rebase(draft).mapEmpty()
                    : Future.failedFuture(fault));
  }

  private Future<?> approve(String draft) {
    return node.releases()
        .submissions()
        .get(COLLECTION, draft)
        .compose(
            review ->
                node.releases()
                    .submissions()
                    .approve(
                        COLLECTION,
                        draft,
                        review.submission().revision(),
                        another(review.submission().by())));
  }

  /** Somebody else, mostly: whoever submitted may try as well. */
  private Actor another(Person submitter) {
    Actor chosen = person();
    return chosen.id().equals(submitter.id()) ? person() : chosen;
  }

  /** With a key of its own, and once more with the same key when it is not known what became. */
  private Future<?> publish(String draft) {
    PublishRequest request =
        new PublishRequest(
            COLLECTION,
            draft,
            "",
            OptionalLong.empty(),
            Optional.of("key-" + UUID.randomUUID()),
            person(),
            PublishRequest.Way.USUAL,
            Optional.empty());
    return node.releases()
        .publishing()
        .publish(request)
        .compose(
            edition ->
                random.nextInt(4) > 0
                    ? Future.succeededFuture(edition)
                    : node.releases().publishing().publish(request))
        .onSuccess(this::note)
        .recover(
            fault ->
                fault instanceof NotApprovedException
                    ? approve(draft).mapEmpty()
                    : Future.failedFuture(fault));
  }

  private void note(Edition edition) {
    published.put(edition.number(), edition.digest());
  }

  private Future<?> schedule(String draft) {
    Schedule now =
        new Schedule(clock.millis(), random.nextBoolean(), OptionalInt.empty(), person().person());
    return node.releases()
        .submissions()
        .schedule(COLLECTION, draft, now)
        .compose(review -> node.releases().scheduledPublishing().publishDue());
  }

  private Future<?> withdraw(String draft) {
    return node.releases().submissions().withdraw(COLLECTION, draft);
  }

  private Future<?> rebase(String draft) {
    return node.rebase().rebase(DraftRef.of(COLLECTION, draft), MergeChoice.ASK);
  }

  private Future<?> settle() {
    return node.releases().settling().finishAll();
  }

  /** One more must approve, or one fewer. */
  private Future<?> raise() {
    return node.collections()
        .show(COLLECTION)
        .compose(
            shown ->
                node.settings()
                    .change(
                        COLLECTION,
                        Settings.of(shown.head()),
                        new Settings(shown.head().title(), 3 - shown.head().approvals())));
  }
}
