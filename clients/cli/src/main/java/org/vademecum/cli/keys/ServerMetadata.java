package org.vademecum.cli.keys;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.vademecum.cli.CommandException;
import org.vademecum.cli.admin.AdminApi;
import org.vademecum.cli.keys.ceremony.MetadataSource;
import org.vademecum.cli.keys.ceremony.RoleFile;
import org.vademecum.core.trust.json.MalformedMetadataException;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.MetaFile;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.Snapshot;
import org.vademecum.core.trust.metadata.Timestamp;

/** The metadata that a server shows, and what it wants to have signed. */
final class ServerMetadata implements MetadataSource {
  private static final String METADATA = "/v1/metadata/";

  private final AdminApi api;

  ServerMetadata(AdminApi api) {
    this.api = api;
  }

  @Override
  public Optional<RoleFile> find(String role, long version) {
    String path = METADATA + version + "." + role + ".json";
    return api.find(path).map(bytes -> RoleFile.parse(role, bytes, path));
  }

  /**
   * Roots one by one, as readers find them (TUF section 5.3); all else by timestamp and snapshot.
   */
  @Override
  public Optional<RoleFile> newest(String role) {
    if (role.equals(Root.NAME)) {
      return newestRoot();
    }
    try {
      return api.find(METADATA + "timestamp.json")
          .map(bytes -> Timestamp.from(Envelope.parse(bytes).signed()))
          .flatMap(
              timestamp -> api.find(METADATA + timestamp.snapshot().version() + ".snapshot.json"))
          .map(bytes -> Snapshot.from(Envelope.parse(bytes).signed()).meta().get(role + ".json"))
          .map(MetaFile::version)
          .flatMap(version -> find(role, version));
    } catch (MalformedMetadataException e) {
      throw new CommandException(
          "the server's timestamp or snapshot is damaged (" + e.getMessage() + "): sign nothing",
          e);
    }
  }

  private Optional<RoleFile> newestRoot() {
    Optional<RoleFile> newest = Optional.empty();
    Optional<RoleFile> next = find(Root.NAME, 1);
    while (next.isPresent()) {
      newest = next;
      next = find(Root.NAME, next.get().version() + 1);
    }
    return newest;
  }

  /** The roles whose metadata waits for signatures. */
  List<String> requested() {
    JsonArray requests = api.get(requests()).getJsonArray("requests", new JsonArray());
    return requests.stream().map(one -> ((JsonObject) one).getString("role")).toList();
  }

  /** What a role is asked to sign. */
  RoleFile request(String role) {
    return parse(role, api.get(requests(role)), "the server's request of '" + role + "'");
  }

  /** Metadata that an answer of the server holds. */
  static RoleFile parse(String role, JsonObject metadata, String from) {
    return RoleFile.parse(role, metadata.toBuffer().getBytes(), from);
  }

  /** Sends a key's signature of a request. */
  void sign(RoleFile signed, VerifyingKey key) {
    api.post(requests(signed.role(), "signatures"), signature(signed, key));
  }

  /** A key's signature as servers take it. */
  static JsonObject signature(RoleFile signed, VerifyingKey key) {
    return signed.envelope().signatures().stream()
        .filter(one -> one.keyId().equals(key.id()))
        .map(one -> new JsonObject().put("keyid", one.keyId()).put("sig", one.hex()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("not signed by " + key));
  }

  /** Sends a root, or targets, that all have signed. */
  void publish(RoleFile file) {
    api.post(
        AdminApi.path("metadata", file.role()),
        new JsonObject(Buffer.buffer(file.envelope().toBytes())));
  }

  private static String requests(String... more) {
    StringBuilder path = new StringBuilder(AdminApi.path("metadata", "requests"));
    for (String segment : more) {
      path.append('/').append(segment);
    }
    return path.toString();
  }
}
