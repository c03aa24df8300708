package org.vademecum.client.vectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.vademecum.core.document.Digest;
import org.vademecum.proto.v1.EditionRecord;
import org.vademecum.proto.v1.Manifest;
import org.vademecum.proto.v1.PackRecord;

/** Edition records and manifests of one collection, offered one after another to one device. */
final class RecordVectors {
  static final String COLLECTION = "guides";
  private static final ByteString ROOT = digest("root");

  private final JsonArray steps = new JsonArray();
  private long trusted;

  static JsonArray all() {
    RecordVectors records = new RecordVectors();
    records.first();
    records.refused();
    records.manifests();
    records.later();
    records.past();
    return records.steps;
  }

  private final EditionRecord second =
      record(2).setPrevious(digest(record(1).build())).setNote("second").build();

  private void first() {
    good("a first record", second);
    good("the same again", second);
  }

  private void refused() {
    record("an older one", "rollback", record(1).build());
    record("another of the same edition", "fork", second.toBuilder().setNote("x").build());
    record("the next of another history", "fork", record(3).build());
    EditionRecord.Builder next = record(3).setPrevious(digest(second)).addAncestors(digest("1"));
    record("another collection's", "mismatch", next.clone().setCollection("laws").build());
    record("edition 0", "malformed", next.clone().setEdition(0).build());
    record("no record before", "malformed", next.clone().clearPrevious().build());
    record("an ancestor too many", "malformed", next.clone().addAncestors(ROOT).build());
    PackRecord pack = next.getPacks(0);
    record("two packs of a language", "malformed", next.clone().addPacks(pack).build());
    PackRecord rootless = pack.toBuilder().setRoot(ByteString.copyFrom(new byte[31])).build();
    record("a root of 31 bytes", "malformed", next.clone().setPacks(0, rootless).build());
    PackRecord beyond = pack.toBuilder().setSections(-1).build();
    record("a count above 63 bits", "malformed", next.clone().setPacks(0, beyond).build());
    step("bytes that are no message", "malformed", "record", new byte[] {1, 2, 3});
  }

  private void manifests() {
    Manifest good =
        Manifest.newBuilder()
            .setCollection(COLLECTION)
            .setLanguage("fr")
            .setEdition(2)
            .setRecord(digest(second))
            .setRoot(ROOT)
            .build();
    manifest("the manifest of the record", "", good);
    manifest("of an older edition", "stale", good.toBuilder().setEdition(1).build());
    manifest("of a later edition", "stale", good.toBuilder().setEdition(3).build());
    manifest("of another record", "fork", good.toBuilder().setRecord(digest("x")).build());
    manifest("of another root", "mismatch", good.toBuilder().setRoot(digest("x")).build());
    manifest("of another language", "mismatch", good.toBuilder().setLanguage("en").build());
    manifest("of another collection", "mismatch", good.toBuilder().setCollection("laws").build());
    manifest("of a root of no bytes", "malformed", good.toBuilder().clearRoot().build());
  }

  private void later() {
    EditionRecord.Builder third = record(3).setPrevious(digest(second)).addAncestors(digest("1"));
    good("the next one", third.build());
    good("one farther on, without ancestors", record(7).build());
    good("one farther on", ninth());
    record("the third again", "rollback", third.build());
  }

  private EditionRecord ninth() {
    return record(9)
        .addAncestors(digest(record(7).build()))
        .addAncestors(digest("5"))
        .addAncestors(digest("1"))
        .build();
  }

  /** Records that a trusted one names, by edition and digest. */
  private void past() {
    past("a past record", "", 7, digest(record(7).build()), record(7).build());
    past("a past record of another digest", "mismatch", 7, digest("x"), record(7).build());
    past("of another edition", "mismatch", 5, digest(record(7).build()), record(7).build());
  }

  private void good(String what, EditionRecord record) {
    trusted = record.getEdition();
    record(what, "", record);
  }

  private void record(String what, String refused, EditionRecord record) {
    step(what, refused, "record", record.toByteArray());
  }

  private void manifest(String what, String refused, Manifest manifest) {
    step(what, refused, "manifest", manifest.toByteArray()).addProperty("language", "fr");
  }

  private void past(String what, String refused, long edition, ByteString digest, MessageLite it) {
    JsonObject step = step(what, refused, "past", it.toByteArray());
    step.addProperty("edition", edition);
    step.addProperty("digest", Digest.fromBytes(digest.toByteArray()).hex());
  }

  private JsonObject step(String what, String refused, String kind, byte[] bytes) {
    JsonObject step = new JsonObject();
    step.addProperty("what", what);
    if (!refused.isEmpty()) {
      step.addProperty("refused", refused);
    }
    step.addProperty("trusted", trusted);
    step.addProperty(kind, Base64.getEncoder().encodeToString(bytes));
    steps.add(step);
    return step;
  }

  private static EditionRecord.Builder record(long edition) {
    return EditionRecord.newBuilder()
        .setCollection(COLLECTION)
        .setEdition(edition)
        .setPrevious(edition == 1 ? ByteString.EMPTY : digest("before " + edition))
        .addPacks(PackRecord.newBuilder().setLanguage("fr").setRoot(ROOT));
  }

  private static ByteString digest(MessageLite record) {
    return ByteString.copyFrom(Digest.of(record.toByteArray()).toBytes());
  }

  private static ByteString digest(String of) {
    byte[] bytes = of.getBytes(StandardCharsets.UTF_8);
    return ByteString.copyFrom(Digest.of(bytes).toBytes());
  }
}
