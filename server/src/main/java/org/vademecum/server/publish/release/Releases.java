package org.vademecum.server.publish.release;

import java.time.Clock;
import org.vademecum.server.publish.async.Attempts;
import org.vademecum.server.publish.delivery.Claims;
import org.vademecum.server.publish.draft.Rebase;
import org.vademecum.server.publish.edition.EditionWriter;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.erasure.ErasedList;
import org.vademecum.server.publish.trust.Approvals;
import org.vademecum.server.publish.trust.LibraryTrust;
import org.vademecum.server.store.HeadStore;
import org.vademecum.server.store.ProposalStore;

/** All ways to publish, wired. */
public final class Releases {
  private final Publishing publishing;
  private final Rollback rollback;
  private final Settling settling;
  private final Proposals proposals;
  private final ProposalPublishing proposalPublishing;
  private final Submitting submitting;
  private final Submissions submissions;
  private final ScheduledPublishing scheduled;
  private final Rollouts rollouts;

  public Releases(
      HeadStore store,
      ProposalStore proposalStore,
      Heads heads,
      Editions editions,
      Rebase rebase,
      EditionWriter writer,
      LibraryTrust trust,
      ErasedList erased,
      Claims claims,
      Attempts attempts,
      Clock clock) {
    Approvals approvals = trust.approvals();
    Planning planning = new Planning(store, heads, editions);
    settling = new Settling(store, heads, editions, rebase);
    publishing = new Publishing(planning, heads, editions, writer, settling, attempts);
    rollback = new Rollback(heads, editions, writer, erased, attempts);
    proposals =
        new Proposals(proposalStore, heads, editions, planning, writer, approvals, attempts);
    proposalPublishing =
        new ProposalPublishing(
            proposalStore,
            proposals,
            heads,
            planning,
            writer,
            approvals,
            settling,
            attempts,
            clock);
    Reviews reviews = new Reviews(store, heads);
    submitting = new Submitting(heads, reviews, planning, attempts, clock);
    submissions = new Submissions(reviews, attempts, clock);
    scheduled = new ScheduledPublishing(heads, reviews, publishing, claims, clock);
    rollouts = new Rollouts(store, heads, editions, trust, rollback, attempts);
  }

  public Publishing publishing() {
    return publishing;
  }

  public Rollback rollback() {
    return rollback;
  }

  public Settling settling() {
    return settling;
  }

  public Proposals proposals() {
    return proposals;
  }

  public ProposalPublishing proposalPublishing() {
    return proposalPublishing;
  }

  public Submitting submitting() {
    return submitting;
  }

  public Submissions submissions() {
    return submissions;
  }

  public ScheduledPublishing scheduledPublishing() {
    return scheduled;
  }

  public Rollouts rollouts() {
    return rollouts;
  }
}
