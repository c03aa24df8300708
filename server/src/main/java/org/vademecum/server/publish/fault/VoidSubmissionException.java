package org.vademecum.server.publish.fault;

import java.util.Map;

/** A submission of what is no longer there; it says what changed since. */
public final class VoidSubmissionException extends PublishException {

  /**
   * What a submission was of, and what there is now.
   *
   * @param reason what changed, as the end of a sentence
   * @param revision that was submitted
   * @param currentRevision of the draft; 0 when it is gone
   * @param baseEdition that it was made from
   * @param currentEdition of the collection
   */
  public record Change(
      String reason, long revision, long currentRevision, long baseEdition, long currentEdition) {}

  public VoidSubmissionException(String collection, String draft, Change change) {
    super(
        "the submission of the draft '"
            + draft
            + "' of '"
            + collection
            + "' is void: "
            + change.reason()
            + "; its approvals count no more, look at the difference and submit it again",
        Map.of(
            "collection",
            collection,
            "draft",
            draft,
            "reason",
            change.reason(),
            "submitted_revision",
            change.revision(),
            "current_revision",
            change.currentRevision(),
            "base_edition",
            change.baseEdition(),
            "current_edition",
            change.currentEdition()));
  }
}
