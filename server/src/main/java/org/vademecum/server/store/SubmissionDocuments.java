package org.vademecum.server.store;

import static com.mongodb.client.model.Updates.set;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.vademecum.server.store.Submission.Approval;
import org.vademecum.server.store.Submission.Schedule;

/** Submissions as a field of a collection's head: {@code [{i: <id>, d: <draft>, …}]}. */
final class SubmissionDocuments {
  private static final String SUBMISSIONS = "m";
  private static final String ID = "i";
  private static final String DRAFT = "d";
  private static final String DRAFT_CHANGE = "f";
  private static final String REVISION = "v";
  private static final String BASE = "e";
  private static final String NOTE = "n";
  private static final String SUMMARY = "s";
  private static final String BY = "w";
  private static final String AT = "t";
  private static final String APPROVALS = "a";
  private static final String SCHEDULE = "p";
  private static final String URGENT = "u";
  private static final String EDITION = "r";

  private SubmissionDocuments() {}

  /** Those of a head; one written by an earlier version of this program has none. */
  static List<Submission> of(Document head) {
    return head.getList(SUBMISSIONS, Document.class, List.of()).stream()
        .map(SubmissionDocuments::submission)
        .toList();
  }

  static Bson state(List<Submission> submissions) {
    return set(SUBMISSIONS, submissions.stream().map(SubmissionDocuments::document).toList());
  }

  private static Submission submission(Document document) {
    return new Submission(
        document.getString(ID),
        document.getString(DRAFT),
        document.getString(DRAFT_CHANGE),
        document.getLong(REVISION),
        document.getLong(BASE),
        document.getString(NOTE),
        document.getString(SUMMARY),
        PersonDocuments.get(document, BY),
        document.getLong(AT),
        document.getList(APPROVALS, Document.class, List.of()).stream()
            .map(SubmissionDocuments::approval)
            .toList(),
        Optional.ofNullable(document.get(SCHEDULE, Document.class))
            .map(SubmissionDocuments::schedule),
        document.getLong(EDITION));
  }

  private static Approval approval(Document document) {
    return new Approval(PersonDocuments.get(document, BY), document.getLong(AT));
  }

  private static Schedule schedule(Document document) {
    return new Schedule(
        document.getLong(AT),
        document.getBoolean(URGENT),
        ReleaseDocuments.share(document),
        PersonDocuments.get(document, BY));
  }

  private static Document document(Submission submission) {
    Document document =
        new Document(ID, submission.id())
            .append(DRAFT, submission.draft())
            .append(DRAFT_CHANGE, submission.draftChange())
            .append(REVISION, submission.revision())
            .append(BASE, submission.baseEdition())
            .append(NOTE, submission.note())
            .append(SUMMARY, submission.summary())
            .append(BY, PersonDocuments.document(submission.by()))
            .append(AT, submission.at())
            .append(
                APPROVALS,
                submission.approvals().stream().map(SubmissionDocuments::document).toList())
            .append(EDITION, submission.edition());
    submission.schedule().ifPresent(it -> document.append(SCHEDULE, document(it)));
    return document;
  }

  private static Document document(Approval approval) {
    return new Document(BY, PersonDocuments.document(approval.by())).append(AT, approval.at());
  }

  private static Document document(Schedule schedule) {
    Document document =
        new Document(AT, schedule.at())
            .append(URGENT, schedule.urgent())
            .append(BY, PersonDocuments.document(schedule.by()));
    ReleaseDocuments.append(document, schedule.share());
    return document;
  }
}
