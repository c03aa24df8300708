package org.vademecum.bench.publish;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.vademecum.proto.v1.Manifest;

/**
 * What a node shows readers: from the timestamp down to a manifest's bytes, as a TUF client goes.
 */
final class ShownManifest {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String url;
  private String lastTimestamp = "";
  private long lastEdition;

  /**
   * @param url without a slash at its end
   */
  ShownManifest(String url) {
    this.url = url;
  }

  /** The edition that the manifest of a pack is of; 0 while there is none. */
  long edition(String collection, String language) {
    Optional<byte[]> timestamp = get("/v1/metadata/timestamp.json");
    String now = timestamp.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
    if (!now.equals(lastTimestamp)) {
      lastEdition = timestamp.map(bytes -> read(bytes, collection, language)).orElse(0L);
      lastTimestamp = now;
    }
    return lastEdition;
  }

  private long read(byte[] timestamp, String collection, String language) {
    long snapshot = version(signed(timestamp), "snapshot");
    String role = "manifests." + collection;
    JsonObject listed = signed(metadata(snapshot + ".snapshot.json"));
    if (!listed.getAsJsonObject("meta").has(role + ".json")) {
      return 0;
    }
    JsonObject targets = signed(metadata(version(listed, role) + "." + role + ".json"));
    String path = "manifests/" + collection + "/" + language;
    String hash =
        targets
            .getAsJsonObject("targets")
            .getAsJsonObject(path)
            .getAsJsonObject("hashes")
            .get("sha256")
            .getAsString();
    String file = path.substring(0, path.lastIndexOf('/') + 1) + hash + "." + language;
    return manifest(get("/v1/targets/" + file).orElseThrow()).getEdition();
  }

  private byte[] metadata(String name) {
    return get("/v1/metadata/" + name).orElseThrow();
  }

  private static long version(JsonObject signed, String role) {
    return signed
        .getAsJsonObject("meta")
        .getAsJsonObject(role + ".json")
        .get("version")
        .getAsLong();
  }

  private static JsonObject signed(byte[] file) {
    return JsonParser.parseString(new String(file, StandardCharsets.UTF_8))
        .getAsJsonObject()
        .getAsJsonObject("signed");
  }

  private static Manifest manifest(byte[] bytes) {
    try {
      return Manifest.parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<byte[]> get(String path) {
    try {
      HttpResponse<byte[]> reply =
          client.send(
              HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofByteArray());
      return reply.statusCode() == 200 ? Optional.of(reply.body()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
