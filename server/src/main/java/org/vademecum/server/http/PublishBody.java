package org.vademecum.server.http;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.vademecum.server.publish.draft.DraftRef;
import org.vademecum.server.publish.release.PublishRequest;

/** What requests say of an edition to be published. */
final class PublishBody {
  private static final int ALL = 100;

  /** What is to be published now. */
  static PublishRequest publication(AdminRequest request) {
    JsonObject body = request.json();
    Long base = body.getLong("base_edition");
    return new PublishRequest(
        request.collection(),
        body.getString("draft", DraftRef.USUAL),
        body.getString("note", ""),
        base == null ? OptionalLong.empty() : OptionalLong.of(base),
        request.header("Idempotency-Key"),
        request.actor(),
        way(body),
        Optional.empty());
  }

  /** How an edition is to go out. */
  static PublishRequest.Way way(JsonObject body) {
    Integer share = body.getInteger("share");
    boolean all = share == null || share == ALL;
    return new PublishRequest.Way(
        body.getBoolean("urgent", false), all ? OptionalInt.empty() : OptionalInt.of(share));
  }

  /** The draft in the path, to be frozen. */
  static PublishRequest proposal(AdminRequest request) {
    return PublishRequest.of(
            request.collection(), request.path("draft"), request.json().getString("note"))
        .by(request.actor());
  }

  private PublishBody() {}
}
