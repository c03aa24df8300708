package org.vademecum.server.store;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Keeps proposals, one a draft; they change by compare-and-set. */
public interface ProposalStore {

  /** All proposals, in no order. */
  Future<List<DraftProposal>> listProposals();

  Future<Optional<DraftProposal>> findProposal(String collection, String draft);

  /** Creates a proposal; false when the draft has one. */
  Future<Boolean> createProposal(DraftProposal proposal);

  /** Replaces a proposal if it is still the expected one. */
  Future<Boolean> replaceProposal(DraftProposal expected, DraftProposal next);

  /** Deletes a proposal if it is still the expected one. */
  Future<Boolean> deleteProposal(DraftProposal expected);
}
