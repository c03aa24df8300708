package org.vademecum.server.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ReadConcern;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Proposals as cells {@code {_id: "<collection>/<draft>", …}}. */
final class MongoProposalStore implements ProposalStore {
  private static final String COLLECTION = "n";
  private static final String DRAFT = "d";
  private static final String DRAFT_CHANGE = "f";
  private static final String EDITION = "e";
  private static final String RECORD = "r";
  private static final String ENVELOPE = "t";
  private static final String PUBLISH_AT = "a";

  /** Stands for no time. */
  private static final long NEVER = -1;

  private final Cells proposals;

  MongoProposalStore(MongoDatabase database, Publishers publishers) {
    MongoDatabase settled = database.withReadConcern(ReadConcern.MAJORITY);
    Epochs epochs = new Epochs(settled.getCollection("epoch"), publishers);
    this.proposals = new Cells(settled.getCollection("proposals"), epochs, publishers);
  }

  @Override
  public Future<List<DraftProposal>> listProposals() {
    return proposals.list().map(all -> all.stream().map(MongoProposalStore::proposal).toList());
  }

  @Override
  public Future<Optional<DraftProposal>> findProposal(String collection, String draft) {
    return proposals
        .find(DraftDocuments.id(collection, draft))
        .map(found -> found.map(MongoProposalStore::proposal));
  }

  @Override
  public Future<Boolean> createProposal(DraftProposal proposal) {
    return proposals.create(id(proposal), state(proposal), proposal.change(), 0, true);
  }

  @Override
  public Future<Boolean> replaceProposal(DraftProposal expected, DraftProposal next) {
    return proposals.replace(
        id(expected), expected.change(), same(expected), state(next), next.change(), 0);
  }

  @Override
  public Future<Boolean> deleteProposal(DraftProposal expected) {
    return proposals.delete(id(expected), expected.change(), same(expected));
  }

  private static String id(DraftProposal proposal) {
    return DraftDocuments.id(proposal.collection(), proposal.draft());
  }

  private static Bson same(DraftProposal proposal) {
    return eq(RECORD, Digests.binary(proposal.record()));
  }

  private static List<Bson> state(DraftProposal proposal) {
    return List.of(
        set(COLLECTION, proposal.collection()),
        set(DRAFT, proposal.draft()),
        set(DRAFT_CHANGE, proposal.draftChange()),
        set(EDITION, proposal.edition()),
        set(RECORD, Digests.binary(proposal.record())),
        set(ENVELOPE, proposal.envelope()),
        set(PUBLISH_AT, proposal.publishAt().orElse(NEVER)));
  }

  private static DraftProposal proposal(Document document) {
    long at = document.getLong(PUBLISH_AT);
    return new DraftProposal(
        document.getString(COLLECTION),
        document.getString(DRAFT),
        document.getString(DRAFT_CHANGE),
        document.getLong(EDITION),
        Digests.digest(document, RECORD),
        document.getString(ENVELOPE),
        at == NEVER ? OptionalLong.empty() : OptionalLong.of(at),
        document.getString(Cells.CHANGE));
  }
}
