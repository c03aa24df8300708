package org.vademecum.core.trust.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vademecum.core.trust.json.Fields;
import org.vademecum.core.trust.json.MalformedMetadataException;
import org.vademecum.core.trust.key.SigningKey;
import org.vademecum.core.trust.key.VerifyingKey;

class MetadataTest {
  private static final Instant EXPIRES = Instant.parse("2030-01-31T00:00:00Z");
  private static final VerifyingKey KEY = SigningKey.fromSeed(new byte[32]).publicKey();
  private static final Role ROLE = new Role(List.of(KEY.id()), 1);
  private static final Root ROOT =
      new Root(
          2,
          EXPIRES,
          true,
          Map.of(KEY.id(), KEY),
          Map.of("root", ROLE, "timestamp", ROLE, "snapshot", ROLE, "targets", ROLE));
  private static final MetaFile FILE = new MetaFile(4, OptionalLong.of(9), Map.of("sha256", "00"));
  private static final Timestamp TIMESTAMP =
      new Timestamp(5, EXPIRES, FILE, Optional.of(EXPIRES.minusSeconds(60)));
  private static final Targets TARGETS =
      new Targets(
          6,
          EXPIRES,
          Map.of("a/b", TargetFile.of(new byte[] {1, 2})),
          Optional.of(
              new Delegations(
                  Map.of(KEY.id(), KEY),
                  List.of(
                      new DelegatedRole("one", ROLE, true, List.of("a/*"), List.of()),
                      new DelegatedRole("two", ROLE, false, List.of(), List.of("0f"))))));

  @Test
  void eachKindIsReadAsItWasWritten() {
    assertEquals(ROOT, Root.from(fields(ROOT.toJson())));
    assertEquals(TIMESTAMP, Timestamp.from(fields(TIMESTAMP.toJson())));
    assertEquals(TARGETS, Targets.from(fields(TARGETS.toJson())));
  }

  @Test
  void oneKindIsNotTakenForAnother() {
    assertThrows(MalformedMetadataException.class, () -> Snapshot.from(fields(TIMESTAMP.toJson())));
    assertThrows(MalformedMetadataException.class, () -> Root.from(fields(TARGETS.toJson())));
  }

  @ParameterizedTest
  @CsvSource({"1.0, true", "1.0.34, true", "1.1.0, true", "2.0.0, false", "1, false", "x, false"})
  void onlyVersionOneOfTheSpecificationIsUnderstood(String spec, boolean understood) {
    JsonObject json = TIMESTAMP.toJson();
    json.addProperty("spec_version", spec);
    if (understood) {
      assertEquals(TIMESTAMP, Timestamp.from(fields(json)));
    } else {
      refused(json, Timestamp::from);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2030-01-31T00:00:00",
        "2030-02-30T00:00:00Z",
        "2030-01-31T00:00:00.5Z",
        "2030-01-31T00:00:00+00:00",
        "2030-01-31",
        "soon"
      })
  void aTimeHasOneForm(String time) {
    JsonObject json = TIMESTAMP.toJson();
    json.addProperty("expires", time);
    refused(json, Timestamp::from);
  }

  @Test
  void versionsBeginAtOne() {
    changed(ROOT, Root::from, json -> json.addProperty("version", 0));
    changed(ROOT, Root::from, json -> json.remove("version"));
  }

  @Test
  void aRootNamesAllFourRolesWithAThreshold() {
    changed(ROOT, Root::from, json -> json.getAsJsonObject("roles").remove("snapshot"));
    changed(
        ROOT,
        Root::from,
        json -> json.getAsJsonObject("roles").getAsJsonObject("root").addProperty("threshold", 0));
  }

  @Test
  void aRootThatDoesNotSayHasNoConsistentSnapshots() {
    JsonObject json = ROOT.toJson();
    json.remove("consistent_snapshot");
    assertFalse(Root.from(fields(json)).consistentSnapshot());
  }

  @Test
  void noDelegatedRoleTakesATopRolesNameOrAnothers() {
    for (String name : new String[] {"root", "timestamp", "snapshot", "targets", "two"}) {
      changed(TARGETS, Targets::from, json -> role(json, 0).addProperty("name", name));
    }
  }

  @Test
  void aDelegationIsByPathsOrByHashesOfThem() {
    changed(TARGETS, Targets::from, json -> role(json, 0).remove("paths"));
    changed(TARGETS, Targets::from, json -> role(json, 1).add("paths", new JsonObject()));
  }

  @Test
  void aTargetHasALengthAndAHash() {
    changed(TARGETS, Targets::from, json -> target(json).remove("length"));
    changed(TARGETS, Targets::from, json -> target(json).addProperty("length", -1));
    changed(TARGETS, Targets::from, json -> target(json).add("hashes", new JsonObject()));
  }

  @ParameterizedTest
  @CsvSource({
    "a/*, a/b, true",
    "a/*, a/b/c, false",
    "a/*, a/, true",
    "*, a/b, false",
    "*.zip, x.zip, true",
    "*.zip, xzip, false",
    "*a*b, aab, true",
    "*a*b, aabc, false",
    "a?c, abc, true",
    "a?c, a/c, false",
    "a?, a, false",
    "*/b, a/b, true",
    "*/b, a/c, false",
    "a.c, abc, false",
    "**, abc, true",
    "[a], a, false"
  })
  void starAndQuestionMarkStandForAllButASlash(String pattern, String path, boolean speaks) {
    assertEquals(
        speaks, new DelegatedRole("r", ROLE, false, List.of(pattern), List.of()).speaksFor(path));
  }

  @Test
  void noPatternTakesLong() {
    DelegatedRole role =
        new DelegatedRole("r", ROLE, false, List.of("*a".repeat(200) + "b"), List.of());
    assertFalse(role.speaksFor("a".repeat(10_000)));
  }

  @Test
  void aHashPrefixIsOfThePathsSha256() {
    assertTrue(hashed("ca978112ca1b").speaksFor("a"));
    assertTrue(hashed("ca").speaksFor("a"));
    assertFalse(hashed("cb").speaksFor("a"));
  }

  private static DelegatedRole hashed(String prefix) {
    return new DelegatedRole("r", ROLE, false, List.of(), List.of(prefix));
  }

  private static JsonObject role(JsonObject targets, int index) {
    return targets
        .getAsJsonObject("delegations")
        .getAsJsonArray("roles")
        .get(index)
        .getAsJsonObject();
  }

  private static JsonObject target(JsonObject targets) {
    return targets.getAsJsonObject("targets").getAsJsonObject("a/b");
  }

  private static void changed(
      Metadata metadata, Function<Fields, ?> read, Consumer<JsonObject> change) {
    JsonObject json = metadata.toJson();
    change.accept(json);
    refused(json, read);
  }

  private static void refused(JsonObject json, Function<Fields, ?> read) {
    assertThrows(MalformedMetadataException.class, () -> read.apply(fields(json)));
  }

  private static Fields fields(JsonObject json) {
    return Fields.of("signed", json);
  }
}
