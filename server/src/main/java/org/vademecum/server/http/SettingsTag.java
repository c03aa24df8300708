package org.vademecum.server.http;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.vademecum.core.document.Digest;
import org.vademecum.server.publish.fault.StaleSettingsException;
import org.vademecum.server.store.CollectionHead;

/** The entity tag of a collection's settings, which its editions do not change. */
final class SettingsTag {
  private static final int DIGITS = 16;

  static String of(CollectionHead head) {
    String settings = head.approvals() + "/" + head.title();
    String digest = Digest.of(settings.getBytes(StandardCharsets.UTF_8)).hex();
    return "\"" + digest.substring(0, DIGITS) + "\"";
  }

  /** The head, if its settings are those that were seen; fails with a stale-settings problem. */
  static CollectionHead required(CollectionHead head, Optional<String> seen) {
    if (seen.filter(tag -> !tag.equals(of(head))).isPresent()) {
      throw new StaleSettingsException(head.collection());
    }
    return head;
  }

  private SettingsTag() {}
}
