package org.vademecum.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.trust.key.SigningKey;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.core.trust.metadata.DelegatedRole;
import org.vademecum.core.trust.metadata.Delegations;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.Role;
import org.vademecum.core.trust.metadata.TargetFile;
import org.vademecum.core.trust.metadata.Targets;
import org.vademecum.server.Main;
import org.vademecum.server.RunningServer;
import org.vademecum.server.ServerConfig;
import org.vademecum.server.http.Http.Reply;
import org.vademecum.server.publish.trust.People;

/** Whole targets, made and signed elsewhere, over HTTP. */
@SuppressWarnings("NullAway.Init")
final class TargetsRouteTest {
  private static final String TARGETS = "/metadata/targets";

  @TempDir Path directory;
  private final People people = new People();
  private final SigningKey node = SigningKey.generate(new SecureRandom());
  private RunningServer server;
  private Http http;

  @BeforeEach
  void start() throws IOException {
    Path trust = Files.createDirectories(directory.resolve("trust"));
    Files.write(trust.resolve("root.json"), people.root(1, node.publicKey()));
    Files.write(trust.resolve("targets.json"), people.targets());
    Path keys = Files.createDirectories(directory.resolve("keys"));
    Files.write(keys.resolve("node.seed"), node.seed());
    server = Main.start(ServerConfig.embedded(directory, 0));
    http = new Http(server);
    create("guides");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void completeTargetsAreShownInPlaceOfThoseThatWait() {
    Targets asked = asked();
    assertEquals(204, put(signed(asked)).status());
    assertEquals(200, http.get("/v1/metadata/2.targets.json").status());
    assertEquals(List.of(), waiting());
    assertEquals(204, put(signed(asked)).status(), "the same once more");
    assertEquals(204, put(signed(with(7, asked))).status());
    assertEquals(200, http.get("/v1/metadata/7.targets.json").status());
    Reply old = put(signed(with(6, asked)));
    assertEquals(409, old.status());
    assertEquals("stale-metadata", old.problem());
  }

  @Test
  void whatTheyLackIsAskedForAnew() {
    Targets first = asked();
    create("lamps");
    assertEquals(204, put(signed(first)).status());
    assertEquals(List.of(3), waiting());
    assertEquals(List.of("editions.guides", "editions.lamps"), editions(asked()));
    assertEquals(204, put(signed(asked())).status());
    Reply lacking = put(signed(with(4, first)));
    assertTrue(lacking.text().contains("no longer delegates 'editions.lamps'"), lacking.text());
  }

  @Test
  void tooFewSignaturesAndWhatHasExpiredAreRefused() {
    Targets asked = asked();
    refused("not signed by as many", Envelope.of(asked).signedBy(people.targets.get(0)));
    refused(
        "not signed by as many",
        Envelope.of(asked).signedBy(people.root.get(0)).signedBy(people.root.get(1)));
    Instant past = Instant.parse("2020-01-01T00:00:00Z");
    refused("until 2020", signed(new Targets(2, past, Map.of(), asked.delegations())));
    assertEquals(404, http.get("/v1/metadata/2.targets.json").status());
    assertEquals(List.of(2), waiting());
  }

  @Test
  void whatThisServerCouldNotServeIsRefused() {
    Targets asked = asked();
    Map<String, TargetFile> files = Map.of("editions/guides", TargetFile.of(new byte[3]));
    refused("offers files", signed(new Targets(2, asked.expires(), files, asked.delegations())));
    refused(
        "are to be delegated", signed(new Targets(2, asked.expires(), Map.of(), Optional.empty())));
    without("are to be delegated", "catalogue");
    without("are to be delegated", "manifests.guides");
    without("knows nothing of", "editions.guides");
    changed(
        "are to be delegated",
        "manifests.guides",
        role -> role(role, role.role(), true, "manifests/*"));
    changed(
        "are to be delegated",
        "catalogue",
        role -> role(role, new Role(editors(1), 1), true, "catalogue"));
    changed("to speak for", "editions.guides", role -> role(role, role.role(), true, "editions/*"));
    changed(
        "to be terminating",
        "editions.guides",
        role -> role(role, role.role(), false, "editions/guides"));
    changed(
        "of 2 different keys 3", "editions.guides", role -> people(role, new Role(editors(2), 3)));
    changed("is a node's", "editions.guides", role -> people(role, new Role(List.of(nodeId()), 1)));
    changed("no other key", "editions.guides", role -> people(role, new Role(editors(1), 1)));
    Delegations delegations = asked.delegations().orElseThrow();
    List<DelegatedRole> more = new ArrayList<>(delegations.roles());
    more.add(new DelegatedRole("notes", new Role(editors(3), 1), true, List.of("n/*"), List.of()));
    refused("[notes]", signed(with(asked, new Delegations(delegations.keys(), more))));
    Map<String, VerifyingKey> renamed = new HashMap<>(delegations.keys());
    renamed.put("0".repeat(64), node.publicKey());
    refused("not its own", signed(with(asked, new Delegations(renamed, delegations.roles()))));
    assertEquals(204, put(signed(asked)).status());
  }

  private void without(String because, String name) {
    changed(because, role -> role.name().equals(name) ? Stream.empty() : Stream.of(role));
  }

  private void changed(String because, String name, UnaryOperator<DelegatedRole> change) {
    changed(because, role -> Stream.of(role.name().equals(name) ? change.apply(role) : role));
  }

  private void changed(String because, Function<DelegatedRole, Stream<DelegatedRole>> change) {
    Targets asked = asked();
    Delegations delegations = asked.delegations().orElseThrow();
    List<DelegatedRole> roles = delegations.roles().stream().flatMap(change).toList();
    refused(because, signed(with(asked, new Delegations(delegations.keys(), roles))));
  }

  private static DelegatedRole people(DelegatedRole role, Role signers) {
    return role(role, signers, true, "editions/guides");
  }

  private static DelegatedRole role(
      DelegatedRole role, Role signers, boolean terminating, String path) {
    return new DelegatedRole(role.name(), signers, terminating, List.of(path), List.of());
  }

  private List<String> editors(int count) {
    return people.editors.stream().limit(count).map(key -> key.publicKey().id()).toList();
  }

  private String nodeId() {
    return node.publicKey().id();
  }

  private void create(String name) {
    JsonObject body =
        new JsonObject().put("name", name).put("signers", new JsonObject(people.signers()));
    assertEquals(201, http.admin("POST", "/collections", body.encode()).status());
  }

  private Targets asked() {
    Reply reply = http.admin("GET", "/metadata/requests/targets");
    return Targets.from(Envelope.parse(reply.body()).signed());
  }

  private List<Integer> waiting() {
    JsonArray all = http.admin("GET", "/metadata/requests").json().getJsonArray("requests");
    return all.stream().map(one -> ((JsonObject) one).getInteger("version")).toList();
  }

  private static List<String> editions(Targets targets) {
    return targets.delegations().orElseThrow().roles().stream()
        .map(DelegatedRole::name)
        .filter(name -> name.startsWith("editions."))
        .toList();
  }

  private static Targets with(long version, Targets targets) {
    return new Targets(version, targets.expires(), Map.of(), targets.delegations());
  }

  private static Targets with(Targets targets, Delegations delegations) {
    return new Targets(targets.version(), targets.expires(), Map.of(), Optional.of(delegations));
  }

  private Envelope signed(Targets targets) {
    return Envelope.of(targets).signedBy(people.targets.get(0)).signedBy(people.targets.get(2));
  }

  private void refused(String because, Envelope envelope) {
    Reply reply = put(envelope);
    assertEquals(400, reply.status(), reply.text());
    assertEquals("invalid-metadata", reply.problem());
    assertTrue(reply.text().contains(because), reply.text());
  }

  private Reply put(Envelope envelope) {
    return http.admin("POST", TARGETS, new String(envelope.toBytes(), StandardCharsets.UTF_8));
  }
}
