package org.vademecum.cli.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bouncycastle.util.encoders.Hex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.MetaFile;
import org.vademecum.core.trust.metadata.Metadata;
import org.vademecum.core.trust.metadata.Role;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.Snapshot;
import org.vademecum.core.trust.metadata.TargetFile;
import org.vademecum.core.trust.metadata.Targets;
import org.vademecum.core.trust.metadata.Timestamp;
import org.vademecum.proto.v1.EditionRecord;
import org.vademecum.proto.v1.PackRecord;

/** What is signed for a server, on one that answers what the test says. */
class AtServerTest {
  private static final String REQUESTS = "/admin/v1/metadata/requests";
  private static final String DRAFT = "/admin/v1/collections/guides/drafts/draft/";
  private static final Instant EXPIRES = Instant.parse("2090-01-01T00:00:00Z");

  @TempDir Path folder;
  private People people;
  private StubServer server;
  private Path token;

  @BeforeEach
  void begin() throws IOException {
    server = new StubServer();
    token = Files.writeString(folder.resolve("token"), "secret-token\n");
    people = new People(folder, "alice", "bob", "carol", "dave", "node");
    people.init();
    people.ceremony(
        "collection", "--name", "guides", "--key", people.pub("dave"), "--threshold", "1");
    signed("1.root.json");
    signed("1.targets.json");
    show(new Snapshot(4, EXPIRES, Map.of("targets.json", MetaFile.of(1))), "4.snapshot");
    show(new Timestamp(9, EXPIRES, MetaFile.of(4), Optional.empty()), "timestamp");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aRequestIsShownSignedAndSentBack() throws IOException {
    people.ceremony("renew", "--role", "targets");
    request("targets", people.envelope("2.targets.json"));
    String shown = atServer("keys", "sign", "--key", people.key("carol"), "--yes");
    assertTrue(shown.contains("nothing but version and expiry"), shown);
    StubServer.Posted posted = posted(REQUESTS + "/targets/signatures");
    Envelope signed = signedWith(people.envelope("2.targets.json"), posted.body());
    assertEquals(1, role("targets").signers(signed, root().keys()).size());
    assertEquals("Bearer secret-token", posted.authorization());
  }

  @Test
  void onesOwnFilesNameTheKeysAndSayWhatWasBefore() throws IOException {
    String own = people.ceremony().toString();
    people.ceremony(
        "rotate",
        "--role",
        "editions.guides",
        "--old",
        people.pub("dave"),
        "--new",
        people.pub("bob"));
    request("targets", people.envelope("2.targets.json"));
    server.answers("/v1/metadata/1.targets.json", people.envelope("2.targets.json").toBytes());
    String shown = atServer("keys", "sign", "--dir", own, "--key", people.key("carol"), "--yes");
    assertTrue(shown.contains("editions.guides: key removed, dave ("), shown);
    assertTrue(shown.contains("editions.guides: key added, bob ("), shown);
  }

  @Test
  void aRequestThatAKeyHasNoPartInIsLeft() throws IOException {
    request("targets", people.envelope("1.targets.json"));
    String said = atServer("keys", "sign", "--key", people.key("dave"), "--yes");
    assertTrue(said.contains("waits for no signature of this key"), said);
    refused(
        "has no part in",
        "keys",
        "sign",
        "--role",
        "targets",
        "--key",
        people.key("dave"),
        "--yes");
    assertEquals(List.of(), server.posted());
  }

  @Test
  void theNextRootIsPublishedOnceAllHaveSigned() throws IOException {
    people.ceremony("renew", "--role", "root");
    people.sign("bob", "2.root.json");
    String[] publish = {"keys", "publish", "--dir", people.ceremony().toString()};
    refused("signatures are missing", publish);
    people.sign("carol", "2.root.json");
    atServer(publish);
    JsonObject sent = posted("/admin/v1/metadata/root").body();
    assertEquals(
        new String(people.envelope("2.root.json").toBytes(), StandardCharsets.UTF_8),
        new String(Envelope.parse(sent.toBuffer().getBytes()).toBytes(), StandardCharsets.UTF_8));
  }

  @Test
  void anEditionIsShownAndApproved() {
    byte[] record = record("guides").toByteArray();
    Envelope editions = editions(record);
    propose(editions, record);
    String shown = atServer(approval("dave"));
    assertTrue(shown.contains("edition 3 of guides"), shown);
    assertTrue(shown.contains("fr: 7 works, 90 sections"), shown);
    assertTrue(shown.contains("note: Tents"), shown);
    assertTrue(shown.contains("1 signature, enough"), shown);
    Envelope signed = signedWith(editions, posted(DRAFT + "proposal/signatures").body());
    assertTrue(
        people.publicKey("dave").id().equals(signed.signatures().get(0).keyId())
            && people
                .publicKey("dave")
                .verifies(editions.signedBytes(), bytes(signed.signatures().get(0).hex())));
  }

  @Test
  void aNoteCannotFakeWhatIsShown() {
    String note = "Tents\u001b[2J\nedition 1\u202e of lamps";
    byte[] record = record("guides").toBuilder().setNote(note).build().toByteArray();
    propose(editions(record), record);
    String shown = atServer(approval("dave"));
    assertTrue(shown.contains("note: Tents\uFFFD[2J\uFFFDedition 1\uFFFD of lamps"), shown);
  }

  @Test
  void metadataOfAnotherRecordIsNotApproved() {
    byte[] record = record("guides").toByteArray();
    byte[] other = record("guides").toBuilder().setNote("Else").build().toByteArray();
    propose(editions(other), record);
    refused("does not name exactly the record", approval("dave"));
    propose(editions(record("lamps").toByteArray()), record("lamps").toByteArray());
    refused("is of the collection 'lamps'", approval("dave"));
    propose(editions(record), record);
    refused("has no part in", approval("alice"));
    assertEquals(List.of(), server.posted());
  }

  private void signed(String file) throws IOException {
    people.sign("alice", file);
    people.sign("bob", file);
    server.answers("/v1/metadata/" + file, people.envelope(file).toBytes());
  }

  private void show(Metadata metadata, String name) {
    server.answers("/v1/metadata/" + name + ".json", Envelope.of(metadata).toBytes());
  }

  private void request(String role, Envelope envelope) {
    JsonObject one = new JsonObject().put("role", role);
    server.answers(REQUESTS, new JsonObject().put("requests", new JsonArray().add(one)));
    server.answers(REQUESTS + "/" + role, json(envelope));
  }

  private void propose(Envelope editions, byte[] record) {
    server.answers(
        DRAFT + "proposal", new JsonObject().put("metadata", json(editions)).put("record", record));
    server.answers(
        DRAFT + "diff", new JsonObject().put("stale", false).put("packs", new JsonArray()));
  }

  private static EditionRecord record(String collection) {
    return EditionRecord.newBuilder()
        .setCollection(collection)
        .setEdition(3)
        .setNote("Tents")
        .addPacks(PackRecord.newBuilder().setLanguage("fr").setWorks(7).setSections(90))
        .build();
  }

  private static Envelope editions(byte[] record) {
    Map<String, TargetFile> targets = Map.of("editions/guides", TargetFile.of(record));
    return Envelope.of(new Targets(1, EXPIRES, targets, Optional.empty()));
  }

  private String[] approval(String name) {
    return new String[] {"approve", "--collection", "guides", "--key", people.key(name), "--yes"};
  }

  private StubServer.Posted posted(String path) {
    assertEquals(List.of(path), server.posted().stream().map(StubServer.Posted::path).toList());
    return server.posted().get(0);
  }

  private static Envelope signedWith(Envelope envelope, JsonObject signature) {
    return envelope.with(
        new Envelope.Signature(signature.getString("keyid"), signature.getString("sig")));
  }

  private Root root() throws IOException {
    return Root.from(people.envelope("1.root.json").signed());
  }

  private Role role(String name) throws IOException {
    return Objects.requireNonNull(root().roles().get(name));
  }

  private static byte[] bytes(String hex) {
    return Hex.decodeStrict(hex);
  }

  private static JsonObject json(Envelope envelope) {
    return new JsonObject(new String(envelope.toBytes(), StandardCharsets.UTF_8));
  }

  private String atServer(String... words) {
    return People.done(with(words));
  }

  private void refused(String because, String... words) {
    People.refusedAs(because, with(words));
  }

  private String[] with(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--server", server.url(), "--token-file", token.toString()));
    return all.toArray(String[]::new);
  }
}
