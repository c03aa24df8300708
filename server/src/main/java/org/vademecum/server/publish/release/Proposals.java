package org.vademecum.server.publish.release;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.vademecum.server.publish.async.Attempts;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.EditionWriter;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.fault.UnknownProposalException;
import org.vademecum.server.publish.trust.Approvals;
import org.vademecum.server.publish.trust.Approvals.Standing;
import org.vademecum.server.store.DraftProposal;
import org.vademecum.server.store.ProposalStore;

/**
 * Drafts that people sign before they are published: frozen to the byte, so that what is published
 * is what was signed.
 */
public final class Proposals {
  private final ProposalStore store;
  private final Heads heads;
  private final Editions editions;
  private final Planning planning;
  private final EditionWriter writer;
  private final Approvals approvals;
  private final Attempts attempts;

  Proposals(
      ProposalStore store,
      Heads heads,
      Editions editions,
      Planning planning,
      EditionWriter writer,
      Approvals approvals,
      Attempts attempts) {
    this.store = store;
    this.heads = heads;
    this.editions = editions;
    this.planning = planning;
    this.writer = writer;
    this.approvals = approvals;
    this.attempts = attempts;
  }

  /**
   * A proposal as administrators see it.
   *
   * @param edition what it would publish
   * @param standing of its signatures
   */
  public record Shown(DraftProposal proposal, Edition edition, Standing standing) {}

  /** Freezes a draft, in place of an earlier proposal of it; fails as publishing it would. */
  public Future<Shown> propose(PublishRequest request) {
    return heads
        .latest(request.collection())
        .compose(head -> planning.plan(request, head))
        .compose(
            plan ->
                writer
                    .prepare(plan.proposal())
                    .compose(
                        edition ->
                            approvals
                                .begin(edition)
                                .map(standing -> begun(plan, edition, standing))))
        .compose(this::put);
  }

  private static Shown begun(Planning.Plan plan, Edition edition, Standing standing) {
    DraftProposal proposal =
        new DraftProposal(
            plan.draft().collection(),
            plan.draft().name(),
            plan.draft().change(),
            edition.number(),
            edition.digest(),
            standing.file(),
            OptionalLong.empty(),
            UUID.randomUUID().toString());
    return new Shown(proposal, edition, standing);
  }

  private Future<Shown> put(Shown shown) {
    DraftProposal next = shown.proposal();
    return attempts.until(
        "the proposal of '" + next.collection() + "'",
        () ->
            store
                .findProposal(next.collection(), next.draft())
                .compose(
                    found ->
                        found.isPresent()
                            ? store.replaceProposal(found.get(), next)
                            : store.createProposal(next))
                .map(won -> won ? Optional.of(shown) : Optional.empty()));
  }

  /** A draft's proposal. */
  public Future<Shown> get(String collection, String draft) {
    return store
        .findProposal(collection, draft)
        .map(found -> found.orElseThrow(() -> new UnknownProposalException(collection, draft)))
        .compose(this::show);
  }

  private Future<Shown> show(DraftProposal proposal) {
    return Future.all(
            editions.find(proposal.record()),
            approvals.standing(proposal.collection(), proposal.envelope()))
        .map(
            read ->
                new Shown(
                    proposal,
                    read.<Optional<Edition>>resultAt(0).orElseThrow(() -> unknown(proposal)),
                    read.resultAt(1)));
  }

  private static UnknownProposalException unknown(DraftProposal proposal) {
    return new UnknownProposalException(proposal.collection(), proposal.draft());
  }

  /** Adds a signature; fails for one that does not count. */
  public Future<Shown> sign(String collection, String draft, String keyId, String signature) {
    return change(
        collection,
        draft,
        shown ->
            approvals
                .sign(collection, shown.standing().file(), keyId, signature)
                .map(
                    standing ->
                        new Shown(
                            with(shown.proposal(), standing.file(), shown.proposal().publishAt()),
                            shown.edition(),
                            standing)));
  }

  /**
   * Has a proposal published by itself at a time, with the signatures that it has now; fails when
   * these are not enough.
   *
   * @param at in milliseconds since 1970
   */
  public Future<Shown> schedule(String collection, String draft, long at) {
    return change(
        collection,
        draft,
        shown ->
            approvals
                .keep(shown.edition(), shown.standing())
                .map(
                    kept ->
                        new Shown(
                            with(shown.proposal(), shown.standing().file(), OptionalLong.of(at)),
                            shown.edition(),
                            shown.standing())));
  }

  /** Takes a proposal off its time. */
  Future<Void> unschedule(DraftProposal proposal) {
    return store
        .replaceProposal(proposal, with(proposal, proposal.envelope(), OptionalLong.empty()))
        .mapEmpty();
  }

  private interface Change {
    Future<Shown> of(Shown shown);
  }

  private Future<Shown> change(String collection, String draft, Change change) {
    return attempts.until(
        "the proposal of '" + collection + "'",
        () ->
            get(collection, draft)
                .compose(
                    before ->
                        planning
                            .requireValid(before.proposal())
                            .compose(head -> change.of(before))
                            .compose(
                                after ->
                                    store
                                        .replaceProposal(before.proposal(), after.proposal())
                                        .map(won -> won ? Optional.of(after) : Optional.empty()))));
  }

  private static DraftProposal with(DraftProposal proposal, String file, OptionalLong at) {
    return new DraftProposal(
        proposal.collection(),
        proposal.draft(),
        proposal.draftChange(),
        proposal.edition(),
        proposal.record(),
        file,
        at,
        UUID.randomUUID().toString());
  }
}
