package org.vademecum.server.http;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.vademecum.server.RunningServer;
import org.vademecum.server.http.Http.Reply;
import org.vademecum.server.publish.trust.Verification;

/** A library over HTTP: published by its administrator, verified as a strict reader does. */
public final class SignedLibrary {
  private final Http http;

  public SignedLibrary(RunningServer server) {
    this.http = new Http(server);
  }

  /** Publishes a new collection of one work. */
  public void publish(String collection, String text) {
    http.create(collection);
    http.put(collection, Samples.QUERY, Samples.guideline(text, "Line the well."));
    Reply published = http.publish(collection);
    if (published.status() != 201) {
      throw new AssertionError(published.text());
    }
  }

  /** The targets that are shown, each verified from the first root on. */
  public Map<String, byte[]> verified(Instant now) {
    return new Verification(this::fetch).run(now);
  }

  /** The key that signs for a top role. */
  public JsonObject keyOf(String role) {
    JsonObject signed =
        new JsonObject(http.get("/v1/metadata/1.root.json").text()).getJsonObject("signed");
    String id =
        signed.getJsonObject("roles").getJsonObject(role).getJsonArray("keyids").getString(0);
    return signed.getJsonObject("keys").getJsonObject(id);
  }

  private Optional<byte[]> fetch(String path) {
    Reply reply = http.get("/v1/" + path);
    return reply.status() == 200 ? Optional.of(reply.body()) : Optional.empty();
  }
}
