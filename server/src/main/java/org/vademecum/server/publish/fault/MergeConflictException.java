package org.vademecum.server.publish.fault;

import java.util.List;
import java.util.Map;

/** Works changed both in a draft and by an edition published meanwhile. */
public final class MergeConflictException extends PublishException {
  public MergeConflictException(String draft, List<String> works) {
    super(
        "the draft '"
            + draft
            + "' and the current edition both changed "
            + String.join(", ", works)
            + ": rebase again and say whether to keep the draft's or the published ones",
        Map.of("draft", draft, "works", List.copyOf(works)));
  }
}
