package org.vademecum.server.publish.release;

import java.time.Clock;
import org.vademecum.server.publish.async.Attempts;
import org.vademecum.server.publish.draft.Rebase;
import org.vademecum.server.publish.edition.EditionWriter;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.erasure.ErasedList;
import org.vademecum.server.publish.trust.Approvals;
import org.vademecum.server.store.HeadStore;
import org.vademecum.server.store.ProposalStore;

/** All ways to publish, wired. */
public final class Releases {
  private final Publishing publishing;
  private final Rollback rollback;
  private final Settling settling;
  private final Proposals proposals;
  private final ProposalPublishing proposalPublishing;

  public Releases(
      HeadStore store,
      ProposalStore proposalStore,
      Heads heads,
      Editions editions,
      Rebase rebase,
      EditionWriter writer,
      Approvals approvals,
      ErasedList erased,
      Attempts attempts,
      Clock clock) {
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
}
