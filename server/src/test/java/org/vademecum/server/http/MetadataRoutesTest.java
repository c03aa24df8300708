package org.vademecum.server.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.InvalidProtocolBufferException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.document.Digest;
import org.vademecum.proto.v1.EditionRecord;
import org.vademecum.server.Main;
import org.vademecum.server.RunningServer;
import org.vademecum.server.ServerConfig;
import org.vademecum.server.Soon;
import org.vademecum.server.http.Http.Reply;
import org.vademecum.server.publish.trust.Verification;

/** The library as a TUF repository, over HTTP. */
final class MetadataRoutesTest {
  private static final String IMMUTABLE = "public, max-age=31536000, immutable";

  @TempDir static Path directory;
  private static RunningServer server;
  private static Http http;

  @BeforeAll
  static void publish() {
    server = Main.start(ServerConfig.embedded(directory, 0));
    http = new Http(server);
    http.create("guides");
    http.put("guides", Samples.QUERY, Samples.guideline("Dig deep.", "Line the well."));
    assertEquals(201, http.publish("guides").status());
    http.put("guides", Samples.QUERY, Samples.guideline("Dig deeper.", "Line the well."));
    assertEquals(201, http.publish("guides").status());
    assertTrue(Soon.within(20, () -> edition() == 2));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Optional<byte[]> fetch(String path) {
    Reply reply = http.get("/v1/" + path);
    return reply.status() == 200 ? Optional.of(reply.body()) : Optional.empty();
  }

  private static Map<String, byte[]> verified() {
    return new Verification(MetadataRoutesTest::fetch).run(Instant.now());
  }

  private static long edition() {
    return record().getEdition();
  }

  private static EditionRecord record() {
    byte[] bytes = Optional.ofNullable(verified().get("editions/guides")).orElseThrow();
    try {
      return EditionRecord.parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void allThatIsServedVerifiesFromTheFirstRootOn() {
    Set<String> served = verified().keySet();
    assertTrue(
        served.containsAll(Set.of("catalogue", "editions/guides", "manifests/guides/en")),
        served.toString());
  }

  @Test
  void pastRecordsAreServedByDigest() throws Exception {
    Digest previous = Digest.fromBytes(record().getPrevious().toByteArray());
    Reply first = http.get("/v1/records/" + previous.hex());
    assertEquals(previous, Digest.of(first.body()));
    assertEquals(IMMUTABLE, first.header("Cache-Control"));
    assertEquals(1, EditionRecord.parseFrom(first.body()).getEdition());
  }

  @Test
  void theTimestampIsCheckedWithAnEntityTagAndSmall() throws IOException {
    String path = "/v1/metadata/timestamp.json";
    Reply full = http.get(path);
    assertEquals("public, max-age=30, stale-if-error=86400", full.header("Cache-Control"));
    assertEquals("application/json", full.header("Content-Type"));
    Reply again = http.get(path, "If-None-Match", full.header("ETag"));
    assertEquals(304, again.status());
    assertEquals("", again.header("Vary"));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String request = "GET " + path + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      int size = socket.getInputStream().readAllBytes().length;
      assertTrue(size < 1_000, size + " bytes with all headers");
    }
  }

  @Test
  void otherMetadataNeverChangesAndIsPackedForThoseWhoTakeThat() throws IOException {
    String path = "/v1/metadata/1.root.json";
    Reply plain = http.get(path);
    assertEquals(IMMUTABLE, plain.header("Cache-Control"));
    assertEquals("", plain.header("Content-Encoding"));
    Reply packed = http.get(path, "Accept-Encoding", "br, gzip");
    assertEquals("gzip", packed.header("Content-Encoding"));
    assertEquals("Accept-Encoding", packed.header("Vary"));
    assertTrue(packed.body().length < plain.body().length);
    assertArrayEquals(
        plain.body(), new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes());
    assertTrue(!packed.header("ETag").equals(plain.header("ETag")));
    String tag = packed.header("ETag");
    Reply known = http.get(path, "Accept-Encoding", "gzip", "If-None-Match", tag);
    assertEquals(304, known.status());
    assertEquals(plain.body().length, http.get(path, "Accept-Encoding", "gzip;q=0").body().length);
  }

  @Test
  void whatWasNeverShownIsNotThere() {
    for (String path :
        new String[] {
          "metadata/9.root.json",
          "metadata/0.root.json",
          "metadata/root.json",
          "metadata/1.nobody.json",
          "targets/catalogue",
          "targets/" + Digest.of(new byte[0]).hex() + ".catalogue",
          "records/" + Digest.of(new byte[0]).hex()
        }) {
      Reply reply = http.get("/v1/" + path);
      assertEquals(404, reply.status(), path);
      assertEquals("unknown-metadata", reply.problem(), path);
    }
  }

  @Test
  void keysOfAThrowAwayLibraryLieOnTheServerForItsOwnerOnly() throws IOException {
    for (String role : new String[] {"node", "root", "targets", "editions.guides"}) {
      Path file = directory.resolve("keys").resolve(role + ".seed");
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
  }

  @Test
  void aProposalIsFrozenShownAndPublished() {
    http.create("laws");
    http.put("laws", Samples.QUERY, Samples.guideline("One.", "Two."));
    String path = "/collections/laws/drafts/draft/proposal";
    assertEquals("unknown-proposal", http.admin("GET", path).problem());
    Reply proposed = http.admin("POST", path, "{\"note\":\"first\"}");
    assertEquals(201, proposed.status(), proposed.text());
    assertEquals(1, proposed.json().getInteger("signatures"), "the key is on the server");
    JsonObject shown = http.admin("GET", path).json();
    JsonObject metadata = shown.getJsonObject("metadata");
    String hash =
        metadata
            .getJsonObject("signed")
            .getJsonObject("targets")
            .getJsonObject("editions/laws")
            .getJsonObject("hashes")
            .getString("sha256");
    assertEquals(hash, Digest.of(shown.getBinary("record")).hex());
    assertEquals(1_000, metadata.getJsonObject("signed").getInteger("version"));
    Reply wrong =
        http.admin(
            "POST", path + "/signatures", "{\"keyid\":\"" + "0".repeat(64) + "\",\"sig\":\"00\"}");
    assertEquals(400, wrong.status());
    assertEquals("wrong-signature", wrong.problem());
    http.put("laws", Samples.QUERY, Samples.guideline("One.", "Three."));
    Reply stale = http.admin("POST", path + "/publication", "{}");
    assertEquals(409, stale.status());
    assertEquals("void-proposal", stale.problem());
    http.admin("POST", path, "{\"note\":\"second\"}");
    Reply later = http.admin("POST", path + "/publication", "{\"at\":\"2100-01-01T00:00:00Z\"}");
    assertEquals(202, later.status(), later.text());
    assertEquals("2100-01-01T00:00:00Z", later.json().getString("publish_at"));
    assertEquals(201, http.admin("POST", path + "/publication", "{}").status());
    assertEquals("unknown-proposal", http.admin("GET", path).problem());
  }

  @Test
  void aCollectionMayNameItsSigners() {
    String keys =
        "[{\"keytype\":\"ed25519\",\"scheme\":\"ed25519\",\"keyval\":{\"public\":\"00\"}}]";
    Reply impossible =
        http.admin(
            "POST",
            "/collections",
            "{\"name\":\"two\",\"signers\":{\"threshold\":2,\"keys\":" + keys + "}}");
    assertEquals(400, impossible.status());
    assertEquals("invalid-metadata", impossible.problem());
  }

  @Test
  void requestsAndRootsAreAnswered() {
    assertEquals(0, http.admin("GET", "/metadata/requests").json().getJsonArray("requests").size());
    assertEquals("unknown-request", http.admin("GET", "/metadata/requests/targets").problem());
    JsonObject root = new JsonObject(http.get("/v1/metadata/1.root.json").text());
    Reply same = http.admin("POST", "/metadata/root", root.encode());
    assertEquals(409, same.status(), same.text());
    root.getJsonObject("signed").put("version", 2);
    Reply unsigned = http.admin("POST", "/metadata/root", root.encode());
    assertEquals("invalid-metadata", unsigned.problem());
    assertEquals(0, http.admin("GET", "/metadata").json().getJsonArray("expiring").size());
  }

  @Test
  void adminsSeeUntilWhenEachRoleIsBelieved() {
    JsonArray shown = http.admin("GET", "/metadata").json().getJsonArray("shown");
    List<String> roles =
        shown.stream().map(it -> ((JsonObject) it).getString("role")).sorted().toList();
    assertEquals(
        List.of("catalogue", "editions.guides", "root", "snapshot", "targets", "timestamp"), roles);
    assertEquals("timestamp", shown.getJsonObject(0).getString("role"), "the first to expire");
    Instant expires = Instant.parse(shown.getJsonObject(0).getString("expires"));
    assertTrue(expires.isAfter(Instant.now()), "" + expires);
  }

  @Test
  void metricsSayHowLongEachRoleIsBelieved() {
    assertEquals(365, daysLeft("root"), 1);
    assertEquals(365, daysLeft("targets"), 1);
    assertEquals(365, daysLeft("editions.guides"), 1);
    assertEquals(1, daysLeft("timestamp"), 0.1);
  }

  private static double daysLeft(String role) {
    String metric = "vademecum_metadata_until_expiry_seconds{role=\"" + role + "\"} ";
    return http.get("/metrics")
        .text()
        .lines()
        .filter(line -> line.startsWith(metric))
        .mapToDouble(line -> Double.parseDouble(line.substring(metric.length())) / 86_400)
        .findFirst()
        .orElseThrow();
  }
}
