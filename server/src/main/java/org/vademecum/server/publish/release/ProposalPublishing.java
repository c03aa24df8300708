package org.vademecum.server.publish.release;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vademecum.server.publish.async.Attempts;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.EditionWriter;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.fault.NotApprovedException;
import org.vademecum.server.publish.fault.PublishException;
import org.vademecum.server.publish.name.Actor;
import org.vademecum.server.publish.release.Proposals.Shown;
import org.vademecum.server.publish.trust.Approvals;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.DraftProposal;
import org.vademecum.server.store.ProposalStore;
import org.vademecum.server.store.Release;

/** Publishes proposals that have their signatures, in exactly the bytes that were signed. */
public final class ProposalPublishing {
  private static final Logger LOG = LoggerFactory.getLogger(ProposalPublishing.class);

  private final ProposalStore store;
  private final Proposals proposals;
  private final Heads heads;
  private final Planning planning;
  private final EditionWriter writer;
  private final Approvals approvals;
  private final Settling settling;
  private final Attempts attempts;
  private final Clock clock;

  ProposalPublishing(
      ProposalStore store,
      Proposals proposals,
      Heads heads,
      Planning planning,
      EditionWriter writer,
      Approvals approvals,
      Settling settling,
      Attempts attempts,
      Clock clock) {
    this.store = store;
    this.proposals = proposals;
    this.heads = heads;
    this.planning = planning;
    this.writer = writer;
    this.approvals = approvals;
    this.settling = settling;
    this.attempts = attempts;
    this.clock = clock;
  }

  /**
   * Publishes a draft's proposal. Fails when it has too few signatures, or is void because the
   * draft or the collection has moved on.
   */
  public Future<Edition> publish(String collection, String draft, Actor by) {
    return attempts.until("'" + collection + "'", () -> attempt(collection, draft, by));
  }

  private Future<Optional<Edition>> attempt(String collection, String draft, Actor by) {
    return proposals
        .get(collection, draft)
        .compose(
            shown ->
                heads
                    .latest(collection)
                    .compose(
                        head ->
                            head.record().equals(Optional.of(shown.proposal().record()))
                                ? writer.acknowledge(shown.edition()).map(Optional::of)
                                : decide(shown, by)))
        .compose(
            edition ->
                edition.isPresent()
                    ? end(collection, draft, edition.get()).map(edition)
                    : Future.succeededFuture(edition));
  }

  private Future<Optional<Edition>> decide(Shown shown, Actor by) {
    return planning
        .requireValid(shown.proposal())
        .map(ProposalPublishing::withoutApprovals)
        .compose(
            valid ->
                approvals
                    .keep(shown.edition(), shown.standing())
                    .compose(kept -> decide(valid, shown.edition(), by)));
  }

  /** Where others must approve, a proposal that the server's own key signs is no way round them. */
  private static Planning.Valid withoutApprovals(Planning.Valid valid) {
    CollectionHead head = valid.head();
    if (head.approvals() > 0) {
      throw new NotApprovedException(head.collection(), valid.draft().name(), 0, head.approvals());
    }
    return valid;
  }

  private Future<Optional<Edition>> decide(Planning.Valid valid, Edition edition, Actor by) {
    CollectionHead head = valid.head();
    CollectionHead after =
        head.naming(
            edition.number(),
            edition.digest(),
            ":" + UUID.randomUUID(),
            release(head, by),
            head.submissions());
    return writer
        .decide(head, after, edition)
        .compose(
            decided ->
                decided.isPresent()
                    ? settling.settle(valid.draft()).map(decided)
                    : Future.succeededFuture(decided));
  }

  private static Release release(CollectionHead head, Actor by) {
    return new Release(
        Optional.empty(),
        List.of(),
        Optional.of(by.person()),
        head.release().urgentEdition(),
        OptionalInt.empty());
  }

  private Future<Void> end(String collection, String draft, Edition edition) {
    return store
        .findProposal(collection, draft)
        .compose(
            found ->
                found.filter(it -> it.record().equals(edition.digest())).isPresent()
                    ? store.deleteProposal(found.get())
                    : Future.succeededFuture(false))
        .mapEmpty();
  }

  /**
   * Publishes what is due by now; one that cannot be published is taken off its time and logged.
   */
  public Future<Void> publishDue() {
    return store.listProposals().compose(this::publishDue);
  }

  private Future<Void> publishDue(List<DraftProposal> all) {
    Future<Void> step = Future.succeededFuture();
    for (DraftProposal proposal : all) {
      if (proposal.publishAt().orElse(Long.MAX_VALUE) <= clock.millis()) {
        step = step.compose(done -> publishDue(proposal));
      }
    }
    return step;
  }

  private Future<Void> publishDue(DraftProposal proposal) {
    return publish(proposal.collection(), proposal.draft(), Actor.SERVER)
        .<Void>mapEmpty()
        .recover(
            fault -> {
              if (!(fault instanceof PublishException)) {
                return Future.failedFuture(fault);
              }
              LOG.warn("a proposal was not published at its time: {}", fault.getMessage());
              return proposals.unschedule(proposal);
            });
  }
}
