package org.vademecum.server.publish.fault;

import java.util.Map;

/** A draft that too few people have approved. */
public final class NotApprovedException extends PublishException {
  public NotApprovedException(String collection, String draft, int approvals, int needed) {
    super(
        "in '"
            + collection
            + "' "
            + needed
            + " beside the one who submits a draft must approve it, and the draft '"
            + draft
            + "' has "
            + approvals
            + " approvals: submit it, have it approved, then publish",
        Map.of("collection", collection, "draft", draft, "approvals", approvals, "needed", needed));
  }

  private NotApprovedException(String message, Map<String, Object> details) {
    super(message, details);
  }

  /** A note for readers that is not the one that was approved. */
  public static NotApprovedException ofNote(String collection, String draft) {
    return new NotApprovedException(
        "the draft '"
            + draft
            + "' of '"
            + collection
            + "' was approved with another note for readers: publish it without a note, which takes"
            + " that one, or submit it again with this one",
        Map.of("collection", collection, "draft", draft));
  }
}
