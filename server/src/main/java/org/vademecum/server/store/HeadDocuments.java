package org.vademecum.server.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Heads of collections as MongoDB's documents. */
final class HeadDocuments {
  private static final String TITLE = "t";
  private static final String EDITION = "e";
  private static final String RECORD = "r";
  private static final String SIGNERS = "s";

  private static final String APPROVALS = "n";

  private HeadDocuments() {}

  /** A head written by an earlier version of this program has neither release nor approvals. */
  static CollectionHead head(Document document) {
    long edition = document.getLong(EDITION);
    String change = document.getString(Cells.CHANGE);
    Optional<Document> release = ReleaseDocuments.of(document, edition);
    return new CollectionHead(
        document.getString("_id"),
        document.getString(TITLE),
        edition,
        Optional.ofNullable(document.get(RECORD, Binary.class)).map(Digests::digest),
        release.map(ReleaseDocuments::publication).orElse(change),
        document.getLong(Cells.EPOCH),
        Optional.ofNullable(document.getString(SIGNERS)),
        change,
        release.map(ReleaseDocuments::release).orElse(Release.NONE),
        document.getInteger(APPROVALS, 0),
        SubmissionDocuments.of(document));
  }

  static Bson condition(CollectionHead head) {
    return and(
        eq(EDITION, head.edition()), eq(RECORD, record(head)), eq(Cells.EPOCH, head.epoch()));
  }

  static List<Bson> state(CollectionHead head) {
    return List.of(
        set(TITLE, head.title()),
        set(EDITION, head.edition()),
        set(RECORD, record(head)),
        set(SIGNERS, head.signers().orElse(null)),
        set(APPROVALS, head.approvals()),
        ReleaseDocuments.state(head),
        SubmissionDocuments.state(head.submissions()));
  }

  private static @Nullable Binary record(CollectionHead head) {
    return head.record().map(Digests::binary).orElse(null);
  }
}
