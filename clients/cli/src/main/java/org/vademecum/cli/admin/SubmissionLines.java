package org.vademecum.cli.admin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.vademecum.cli.Output;

/** Submissions as lines for people. */
final class SubmissionLines {

  static String path(String collection, String draft) {
    return AdminApi.path("collections", collection, "drafts", draft, "submission");
  }

  /** Prints a submission; the exit status. */
  static int answer(Output out, JsonObject submission, boolean json) {
    if (json) {
      out.json(submission);
    } else {
      print(out, submission);
    }
    return 0;
  }

  private static void print(Output out, JsonObject submission) {
    out.line(
        "the draft '%s' of %s, revision %d on edition %d, submitted by %s: %s",
        submission.getString("draft"),
        submission.getString("collection"),
        submission.getLong("revision"),
        submission.getLong("base_edition"),
        submission.getJsonObject("submitted_by").getString("name"),
        submission.getString("note"));
    JsonArray approvals = submission.getJsonArray("approvals");
    for (int i = 0; i < approvals.size(); i++) {
      JsonObject approval = approvals.getJsonObject(i);
      out.line("  approved by %s, %s", approval.getString("name"), approval.getString("at"));
    }
    out.line("  %s", next(submission, approvals.size()));
  }

  private static String next(JsonObject submission, int approvals) {
    return switch (submission.getString("state")) {
      case "submitted" ->
          "waits for "
              + (submission.getInteger("needed") - approvals)
              + " more to approve it ('vademecum approve-draft')";
      case "approved" -> "may be published ('vademecum publish' or 'vademecum schedule')";
      case "scheduled" ->
          "is published by itself at "
              + submission.getString("publish_at")
              + ", unless the draft changes or another edition comes before";
      case "published" -> "was published as edition " + submission.getLong("edition");
      default -> "is void: " + submission.getString("reason");
    };
  }

  private SubmissionLines() {}
}
