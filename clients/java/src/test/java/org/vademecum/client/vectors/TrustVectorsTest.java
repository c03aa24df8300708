package org.vademecum.client.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.util.encoders.Hex;
import org.junit.jupiter.api.Test;
import org.vademecum.client.trust.TrustedRecord;
import org.vademecum.client.trust.TrustedState;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.trust.json.MalformedMetadataException;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.core.trust.metadata.Metadata;

/** With {@code -Dvademecum.vectors=write} it writes the vectors anew before it compares them. */
class TrustVectorsTest {

  @Test
  void vectorsAreByteForByteWhatThisCodeGives() throws IOException {
    if ("write".equals(System.getProperty("vademecum.vectors"))) {
      TrustVectors.main(new String[0]);
    }
    assertEquals(
        new String(TrustVectors.written(), StandardCharsets.UTF_8),
        Files.readString(TrustVectors.file()),
        "proto/vectors/trust.json is not what the code gives: see CONTRIBUTING.md");
  }

  @Test
  void jsonHasOneCanonicalForm() {
    for (JsonObject vector : TrustVectors.read("canonical")) {
      String canonical = vector.get("canonical").getAsString();
      assertEquals(canonical, TrustRules.canonical(TrustRules.bytes(vector, "json")));
    }
  }

  @Test
  void whatReadersMightReadDifferentlyIsRefused() {
    for (JsonObject vector : TrustVectors.read("refused")) {
      byte[] bytes = TrustRules.bytes(vector, "json");
      assertThrows(
          MalformedMetadataException.class, () -> TrustRules.canonical(bytes), vector.toString());
    }
  }

  @Test
  void keysHaveTheirIdsAndAreToldApart() {
    for (JsonObject vector : TrustVectors.read("keys")) {
      VerifyingKey key = TrustRules.key(vector.getAsJsonObject("key"));
      assertEquals(vector.get("id").getAsString(), key.id());
    }
    for (JsonObject vector : TrustVectors.read("same_keys")) {
      VerifyingKey one = TrustRules.key(vector.getAsJsonObject("one"));
      VerifyingKey other = TrustRules.key(vector.getAsJsonObject("other"));
      assertEquals(vector.get("same").getAsBoolean(), one.equals(other), vector.toString());
    }
  }

  @Test
  void goodSignaturesCountAndNoOthers() {
    for (JsonObject vector : TrustVectors.read("signatures")) {
      VerifyingKey key = TrustRules.key(vector.getAsJsonObject("key"));
      byte[] signature = Hex.decode(vector.get("sig").getAsString());
      assertEquals(
          vector.get("good").getAsBoolean(),
          key.verifies(TrustRules.bytes(vector, "message"), signature),
          vector.toString());
    }
  }

  @Test
  void patternsStandForTheirPaths() {
    for (JsonObject vector : TrustVectors.read("paths")) {
      boolean matches = vector.get("matches").getAsBoolean();
      assertEquals(matches, TrustRules.speaksFor(vector), vector.toString());
    }
  }

  @Test
  void metadataIsReadOrRefused() {
    for (JsonObject vector : TrustVectors.read("metadata")) {
      String role = vector.get("role").getAsString();
      byte[] file = TrustRules.bytes(vector, "file");
      if (vector.get("good").getAsBoolean()) {
        Metadata read = TrustRules.metadata(role, file);
        assertEquals(vector.get("version").getAsLong(), read.version());
        assertEquals(vector.get("expires").getAsString(), "" + read.expires());
      } else {
        assertThrows(
            MalformedMetadataException.class,
            () -> TrustRules.metadata(role, file),
            vector.toString());
      }
    }
  }

  @Test
  void repositoriesAreFollowedToTheEnd() {
    JsonObject files = TrustVectors.read().getAsJsonObject("files");
    TrustVectors.read("golden").forEach(scenario -> ScenarioRun.run(files, scenario));
  }

  @Test
  void attacksAreRefusedAndWhatWasTrustedStays() {
    JsonObject files = TrustVectors.read().getAsJsonObject("files");
    TrustVectors.read("attacks").forEach(scenario -> ScenarioRun.run(files, scenario));
  }

  @Test
  void recordsAreAcceptedInTheirOrder() {
    TrustedState state = new TrustedState(RecordVectors.COLLECTION, Optional.empty());
    for (JsonObject step : TrustVectors.read("records")) {
      String refused = step.has("refused") ? step.get("refused").getAsString() : "none";
      assertEquals(refused, refusal(state, step), step.toString());
      long trusted = state.trusted().orElseThrow().edition();
      assertEquals(step.get("trusted").getAsLong(), trusted, step.toString());
    }
  }

  private static String refusal(TrustedState state, JsonObject step) {
    try {
      offer(state, step);
      return "none";
    } catch (RuntimeException e) {
      return Refusals.name(e);
    }
  }

  private static void offer(TrustedState state, JsonObject step) {
    if (step.has("record")) {
      state.acceptRecord(bytes(step, "record"));
    } else if (step.has("manifest")) {
      Language language = new Language(step.get("language").getAsString());
      state.acceptManifest(bytes(step, "manifest"), language);
    } else {
      Digest digest = Digest.parse("sha256:" + step.get("digest").getAsString());
      long edition = step.get("edition").getAsLong();
      state.acceptPastRecord(bytes(step, "past"), new TrustedRecord.Ancestor(edition, digest));
    }
  }

  private static byte[] bytes(JsonObject step, String name) {
    return Base64.getDecoder().decode(step.get(name).getAsString());
  }
}
