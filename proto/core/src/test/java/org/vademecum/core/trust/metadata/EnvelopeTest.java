package org.vademecum.core.trust.metadata;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vademecum.core.trust.json.CanonicalJson;
import org.vademecum.core.trust.json.Fields;
import org.vademecum.core.trust.json.JsonReading;
import org.vademecum.core.trust.json.MalformedMetadataException;
import org.vademecum.core.trust.key.SigningKey;
import org.vademecum.core.trust.key.VerifyingKey;

class EnvelopeTest {
  private static final SigningKey ONE = key(1);
  private static final SigningKey OTHER = key(2);
  private static final Snapshot SNAPSHOT =
      new Snapshot(
          3, Instant.parse("2030-01-31T00:00:00Z"), Map.of("targets.json", MetaFile.of(7)));

  @Test
  void whatIsWrittenIsReadAndSignedTheSame() {
    Envelope written = Envelope.of(SNAPSHOT).signedBy(ONE).signedBy(OTHER);
    Envelope read = Envelope.parse(written.toBytes());
    assertEquals(SNAPSHOT, Snapshot.from(read.signed()));
    assertEquals(written.signatures(), read.signatures());
    assertArrayEquals(written.toBytes(), read.toBytes());
    assertTrue(role(2).accepts(read, keys()));
  }

  @Test
  void unknownFieldsSurviveAndAreSigned() {
    JsonObject signed = SNAPSHOT.toJson();
    signed.addProperty("x-news", "later");
    signed.getAsJsonObject("meta").getAsJsonObject("targets.json").addProperty("x-more", 1);
    JsonObject file = new JsonObject();
    file.add("signed", signed);
    file.add("signatures", new JsonArray());
    Envelope envelope = Envelope.parse(CanonicalJson.bytes(file)).signedBy(ONE);
    assertArrayEquals(CanonicalJson.bytes(signed), envelope.signedBytes());
    assertEquals(SNAPSHOT, Snapshot.from(envelope.signed()));
    Envelope read = Envelope.parse(envelope.toBytes());
    assertTrue(read.signed().has("x-news"));
    assertTrue(role(1).accepts(read, keys()));
    assertFalse(role(1).accepts(withSignatures(Envelope.of(SNAPSHOT), read), keys()));
  }

  @Test
  void aKeySignsOnce() {
    Envelope envelope = Envelope.of(SNAPSHOT).signedBy(ONE).signedBy(ONE);
    assertEquals(1, envelope.signatures().size());
    JsonObject file = JsonReading.object(envelope.toBytes());
    JsonArray signatures = file.getAsJsonArray("signatures");
    signatures.add(signatures.get(0));
    assertThrows(MalformedMetadataException.class, () -> Envelope.parse(CanonicalJson.bytes(file)));
  }

  @Test
  void oneKeyUnderTwoIdsCountsOnce() {
    Envelope signed = Envelope.of(SNAPSHOT).signedBy(ONE);
    Envelope.Signature signature = signed.signatures().get(0);
    Envelope twice = signed.with(new Envelope.Signature("alias", signature.hex()));
    Map<String, VerifyingKey> keys =
        Map.of(ONE.publicKey().id(), ONE.publicKey(), "alias", ONE.publicKey());
    Role role = new Role(List.of(ONE.publicKey().id(), "alias"), 2);
    assertEquals(1, role.signers(twice, keys).size());
    assertFalse(role.accepts(twice, keys));
  }

  @Test
  void aKeyListedTwiceForARoleIsRefused() {
    JsonObject json = new Role(List.of("a", "a"), 2).toJson();
    assertThrows(MalformedMetadataException.class, () -> Role.from(fields(json)));
  }

  @Test
  void othersSignaturesAndBrokenOnesDoNotCount() {
    Envelope envelope =
        Envelope.of(SNAPSHOT)
            .signedBy(key(9))
            .with(new Envelope.Signature(OTHER.publicKey().id(), "no hex"))
            .signedBy(ONE);
    assertEquals(1, role(1).signers(envelope, keys()).size());
    assertTrue(role(1).accepts(envelope, keys()));
    assertFalse(role(2).accepts(envelope, keys()));
  }

  @Test
  void aKeyWithoutARoleSignsNothing() {
    Envelope envelope = Envelope.of(SNAPSHOT).signedBy(ONE);
    assertFalse(new Role(List.of(OTHER.publicKey().id()), 1).accepts(envelope, keys()));
  }

  @Test
  void tooManySignaturesAreRefused() {
    Envelope envelope = Envelope.of(SNAPSHOT);
    for (int i = 0; i <= Envelope.MOST_SIGNATURES; i++) {
      envelope = envelope.with(new Envelope.Signature("key" + i, "00"));
    }
    byte[] bytes = envelope.toBytes();
    assertThrows(MalformedMetadataException.class, () -> Envelope.parse(bytes));
  }

  private static Envelope withSignatures(Envelope of, Envelope from) {
    Envelope all = of;
    for (Envelope.Signature signature : from.signatures()) {
      all = all.with(signature);
    }
    return all;
  }

  private static Fields fields(JsonObject json) {
    return Fields.of("role", json);
  }

  private static Role role(int threshold) {
    return new Role(List.of(ONE.publicKey().id(), OTHER.publicKey().id()), threshold);
  }

  private static Map<String, VerifyingKey> keys() {
    return Map.of(ONE.publicKey().id(), ONE.publicKey(), OTHER.publicKey().id(), OTHER.publicKey());
  }

  private static SigningKey key(int seed) {
    byte[] bytes = new byte[SigningKey.SEED_BYTES];
    bytes[0] = (byte) seed;
    return SigningKey.fromSeed(bytes);
  }
}
