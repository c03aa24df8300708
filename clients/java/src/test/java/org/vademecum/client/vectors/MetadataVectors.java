package org.vademecum.client.vectors;

import static org.vademecum.client.vectors.SampleMetadata.KEY;
import static org.vademecum.client.vectors.SampleMetadata.ROLE;
import static org.vademecum.client.vectors.SampleMetadata.delegated;
import static org.vademecum.client.vectors.SampleMetadata.key;
import static org.vademecum.client.vectors.SampleMetadata.meta;
import static org.vademecum.client.vectors.SampleMetadata.offers;
import static org.vademecum.client.vectors.SampleMetadata.role;
import static org.vademecum.client.vectors.SampleMetadata.roles;
import static org.vademecum.client.vectors.SampleMetadata.root;
import static org.vademecum.client.vectors.SampleMetadata.snapshot;
import static org.vademecum.client.vectors.SampleMetadata.target;
import static org.vademecum.client.vectors.SampleMetadata.timestamp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.vademecum.core.trust.json.CanonicalJson;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.Metadata;

/** Files by themselves, whoever signed them: made as metadata must be, or not. */
final class MetadataVectors {
  private final JsonArray vectors = new JsonArray();

  static JsonArray all() {
    MetadataVectors metadata = new MetadataVectors();
    metadata.envelopes();
    metadata.commonFields();
    metadata.roots();
    metadata.listings();
    metadata.targets();
    return metadata.vectors;
  }

  private void envelopes() {
    file("the two parts, nobody has signed", root(), true, file -> {});
    file("unknown fields", root(), true, file -> file.addProperty("x", 1));
    file("no signatures", root(), false, file -> file.remove("signatures"));
    file("nothing signed", root(), false, file -> file.remove("signed"));
    file("64 signatures", root(), true, file -> file.add("signatures", signatures(64, 64)));
    file("65 signatures", root(), false, file -> file.add("signatures", signatures(65, 65)));
    file("one key signs twice", root(), false, file -> file.add("signatures", signatures(2, 1)));
    file(
        "a signature that is no hexadecimal",
        root(),
        true,
        file -> sign(file, new JsonPrimitive("zz")));
    file("a signature that is no text", root(), false, file -> sign(file, new JsonPrimitive(1)));
  }

  private void commonFields() {
    signed("another kind than the role's", timestamp(), false, is("_type", "snapshot"));
    signed("no kind", timestamp(), false, json -> json.remove("_type"));
    for (String spec : new String[] {"1.0", "1.0.34", "1.1.0"}) {
      signed("version " + spec + " of TUF", timestamp(), true, is("spec_version", spec));
    }
    for (String spec : new String[] {"2.0.0", "1", "x"}) {
      signed("version " + spec + " of TUF", timestamp(), false, is("spec_version", spec));
    }
    for (String time :
        new String[] {
          "2030-01-31T00:00:00", "2030-02-30T00:00:00Z", "2030-01-31T00:00:00.5Z",
          "2030-01-31T00:00:00+00:00", "2030-01-31", "soon"
        }) {
      signed("the time '" + time + "'", timestamp(), false, is("expires", time));
    }
    signed("version 0", timestamp(), false, json -> json.addProperty("version", 0));
    signed("a version as text", timestamp(), false, is("version", "1"));
    signed("no version", timestamp(), false, json -> json.remove("version"));
    signed("unknown fields that are signed", timestamp(), true, is("x-weather", "fine"));
  }

  private void roots() {
    signed("a root without a role", root(), false, json -> roles(json).remove("snapshot"));
    signed(
        "a root with one role more",
        root(),
        true,
        json -> roles(json).add("mirrors", ROLE.toJson()));
    signed("a threshold of 0", root(), false, json -> role(json).addProperty("threshold", 0));
    signed("a role with a key twice", root(), false, json -> twice(role(json)));
    signed("a role without keys", root(), true, json -> role(json).add("keyids", new JsonArray()));
    signed("consistency not said", root(), true, json -> json.remove("consistent_snapshot"));
    signed("consistency as text", root(), false, is("consistent_snapshot", "true"));
    signed("a key without a value", root(), false, json -> key(json).remove("keyval"));
    signed("a key of a kind unknown", root(), true, json -> key(json).addProperty("keytype", "x"));
  }

  private void listings() {
    signed("a timestamp that lists no snapshot", timestamp(), false, is("meta", "none"));
    signed("a time of signing that is none", timestamp(), false, is("signed_at", "now"));
    signed("no time of signing", timestamp(), true, json -> json.remove("signed_at"));
    signed("a snapshot", snapshot(), true, json -> {});
    signed("a file without a version", snapshot(), false, json -> meta(json).remove("version"));
    signed("a file of length -1", snapshot(), false, json -> meta(json).addProperty("length", -1));
    signed("empty hashes", snapshot(), false, json -> meta(json).add("hashes", new JsonObject()));
  }

  private void targets() {
    signed("targets", offers(), true, json -> {});
    signed("a target without a length", offers(), false, json -> target(json).remove("length"));
    signed("a target without hashes", offers(), false, json -> target(json).remove("hashes"));
    for (String name : new String[] {"root", "timestamp", "snapshot", "targets", "two"}) {
      signed(
          "a delegated role that is called " + name,
          offers(),
          false,
          json -> delegated(json, 0).addProperty("name", name));
    }
    signed("neither paths nor hashes", offers(), false, json -> delegated(json, 0).remove("paths"));
    signed(
        "both paths and hashes",
        offers(),
        false,
        json -> delegated(json, 1).add("paths", new JsonArray()));
    signed(
        "not said whether terminating",
        offers(),
        false,
        json -> delegated(json, 0).remove("terminating"));
  }

  private void signed(String what, Metadata metadata, boolean good, Consumer<JsonObject> change) {
    file(what, metadata, good, file -> change.accept(file.getAsJsonObject("signed")));
  }

  private void file(String what, Metadata metadata, boolean good, Consumer<JsonObject> change) {
    JsonObject file = parsed(Envelope.of(metadata).toBytes());
    change.accept(file);
    JsonObject vector = new JsonObject();
    vector.addProperty("what", what);
    vector.addProperty("role", metadata.type());
    vector.addProperty("good", good);
    vector.addProperty("file", new String(CanonicalJson.bytes(file), StandardCharsets.UTF_8));
    if (good) {
      vector.addProperty("version", metadata.version());
      vector.addProperty("expires", "" + metadata.expires());
    }
    vectors.add(vector);
  }

  private static JsonObject parsed(byte[] json) {
    return JsonParser.parseString(new String(json, StandardCharsets.UTF_8)).getAsJsonObject();
  }

  private static Consumer<JsonObject> is(String name, String value) {
    return json -> json.addProperty(name, value);
  }

  private static JsonArray signatures(int count, int keys) {
    JsonArray signatures = new JsonArray();
    for (int i = 0; i < count; i++) {
      JsonObject one = new JsonObject();
      one.addProperty("keyid", "key" + i % keys);
      one.addProperty("sig", "00");
      signatures.add(one);
    }
    return signatures;
  }

  private static void sign(JsonObject file, JsonPrimitive signature) {
    JsonArray signatures = signatures(1, 1);
    signatures.get(0).getAsJsonObject().add("sig", signature);
    file.add("signatures", signatures);
  }

  private static void twice(JsonObject role) {
    role.getAsJsonArray("keyids").add(KEY.id());
  }
}
