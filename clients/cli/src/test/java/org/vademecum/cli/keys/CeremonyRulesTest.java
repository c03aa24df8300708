package org.vademecum.cli.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.cli.Shell;
import org.vademecum.cli.keys.file.NamedKey;
import org.vademecum.cli.keys.file.SecretFiles;

class CeremonyRulesTest {
  @TempDir Path folder;
  private People people;

  @BeforeEach
  void begin() {
    people = new People(folder, "alice", "bob", "carol", "eve", "node");
    people.init();
  }

  @Test
  void thresholdsFitTheNumberOfKeys() {
    people.refused(
        "threshold of 0",
        "collection",
        "--name",
        "a",
        "--key",
        people.pub("eve"),
        "--threshold",
        "0");
    people.refused(
        "threshold of 2",
        "collection",
        "--name",
        "a",
        "--key",
        people.pub("eve"),
        "--threshold",
        "2");
    people.refused(
        "threshold of 1 does not fit 0", "remove", "--role", "online", "--key", people.pub("node"));
  }

  @Test
  void aThresholdOfOneIsWarnedOf() {
    String said =
        people.ceremony("remove", "--role", "root", "--key", people.pub("bob"), "--threshold", "1");
    assertTrue(said.contains("WARNING"), said);
  }

  @Test
  void aServersKeyIsNoPersons() {
    people.refused("both a server's", "add", "--role", "root", "--key", people.pub("node"));
    people.refused("both a server's", "add", "--role", "online", "--key", people.pub("alice"));
    people.refused(
        "both a server's",
        "collection",
        "--name",
        "a",
        "--key",
        people.pub("node"),
        "--threshold",
        "1");
  }

  @Test
  void whatDoesNotFitARoleIsSaid() {
    people.refused("in the role already", "add", "--role", "root", "--key", people.pub("bob"));
    people.refused("not in the role", "remove", "--role", "root", "--key", people.pub("eve"));
    people.refused("no role 'snapshot'", "add", "--role", "snapshot", "--key", people.pub("eve"));
    people.refused("no collection 'b'", "add", "--role", "editions.b", "--key", people.pub("eve"));
    people.refused(
        "no name of a collection",
        "collection",
        "--name",
        "A b",
        "--key",
        people.pub("eve"),
        "--threshold",
        "1");
    people.refused("is no public key", "add", "--role", "root", "--key", people.key("eve"));
  }

  @Test
  void nobodyElsesKeySigns() throws IOException {
    people.signRefused("has no part in", "eve", "1.root.json");
    people.signRefused("has no part in", "node", "1.root.json");
    assertEquals(0, people.envelope("1.root.json").signatures().size());
  }

  @Test
  void signingTwiceCountsOnce() throws IOException {
    people.sign("alice", "1.root.json");
    assertTrue(people.sign("alice", "1.root.json").contains("signed this already"));
    assertEquals(1, people.envelope("1.root.json").signatures().size());
  }

  @Test
  void withoutAYesNothingIsSigned() throws IOException {
    Path file = people.ceremony().resolve("1.root.json");
    People.refusedAs("no terminal", "keys", "sign", file.toString(), "--key", people.key("bob"));
    assertEquals(0, people.envelope("1.root.json").signatures().size());
  }

  @Test
  void aRenamedFileAndUnknownFieldsAreNotSigned() throws IOException {
    Path file = people.ceremony().resolve("1.root.json");
    Files.copy(file, people.ceremony().resolve("7.root.json"));
    people.signRefused("somebody renamed it", "bob", "7.root.json");
    String more = Files.readString(file).replace("\"_type\"", "\"_more\":1,\"_type\"");
    Files.writeString(file, more);
    people.signRefused("more than this program understands", "bob", "1.root.json");
  }

  @Test
  void aKeyUnderAnothersIdIsNotSigned() throws IOException {
    Path file = people.ceremony().resolve("1.root.json");
    String eve = people.publicKey("eve").json().getAsJsonObject("keyval").toString();
    String bob = people.publicKey("bob").json().getAsJsonObject("keyval").toString();
    Files.writeString(file, Files.readString(file).replace(bob, eve));
    people.signRefused("do not sign this", "alice", "1.root.json");
  }

  @Test
  void aRootWithoutTheOneBeforeIsNotSigned() throws IOException {
    people.sign("alice", "1.root.json");
    people.sign("bob", "1.root.json");
    people.ceremony("renew", "--role", "root");
    Files.delete(people.ceremony().resolve("1.root.json"));
    people.signRefused("1.root.json is not there", "alice", "2.root.json");
  }

  @Test
  void aLibraryIsBegunOnce() throws IOException {
    String before = Files.readString(people.ceremony().resolve("1.root.json"));
    People.refusedAs(
        "never overwritten",
        "keys",
        "init",
        "--library",
        "Other",
        "--dir",
        people.ceremony().toString(),
        "--root-key",
        people.pub("eve"),
        "--root-threshold",
        "1",
        "--targets-key",
        people.pub("eve"),
        "--targets-threshold",
        "1",
        "--online-key",
        people.pub("node"));
    assertEquals(before, Files.readString(people.ceremony().resolve("1.root.json")));
  }

  @Test
  void statusSaysWhoSignsNextAndWhatToKeep() {
    people.sign("alice", "1.root.json");
    String status = people.ceremony("status");
    assertTrue(status.contains("library Field guides"), status);
    assertTrue(status.contains("signed   alice"), status);
    assertTrue(status.contains("missing  bob"), status);
    assertTrue(status.contains("sign 1.targets.json"), status);
    assertTrue(status.contains("keep:"), status);
    assertFalse(status.contains("WARNING"), status);
  }

  @Test
  void aPassphraseFileOpensAKey() {
    Path passphrase = folder.resolve("frank/passphrase");
    SecretFiles.create(passphrase, "several plain words".getBytes(StandardCharsets.UTF_8));
    Path key = folder.resolve("frank/frank.key");
    People.done("keys", "new", "--out", key.toString(), "--passphrase-file", passphrase.toString());
    people.ceremony("add", "--role", "root", "--key", people.pub("frank"));
    Shell.Result signed =
        Shell.run(
            "keys",
            "sign",
            people.ceremony().resolve("1.root.json").toString(),
            "--key",
            key.toString(),
            "--passphrase-file",
            passphrase.toString(),
            "--yes");
    assertEquals(0, signed.status(), signed.err());
    People.refusedAs(
        "never overwritten", "keys", "new", "--no-passphrase", "--out", key.toString());
  }

  @Test
  void aServersSeedHasAPublicKeyToo() {
    Path seed = folder.resolve("keys/second.seed");
    SecretFiles.create(seed, people.signingKey("eve").seed());
    Path made = folder.resolve("second.pub.json");
    People.done("keys", "public", seed.toString(), "--out", made.toString());
    assertEquals(people.publicKey("eve"), NamedKey.read(made).key());
    People.refusedAs(
        "never overwritten", "keys", "public", people.key("bob"), "--out", made.toString());
    People.refusedAs("NAME.pub.json", "keys", "public", people.key("bob"), "--out", seed + ".json");
  }
}
