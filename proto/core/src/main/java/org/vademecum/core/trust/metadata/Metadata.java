package org.vademecum.core.trust.metadata;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.vademecum.core.trust.json.Fields;

/** One of the four kinds of metadata: what is signed. */
public sealed interface Metadata permits Root, Timestamp, Snapshot, Targets {
  /** The version of the specification that is written. */
  String SPEC_VERSION = "1.0.34";

  /** Its role: {@code root}, {@code timestamp}, {@code snapshot} or {@code targets}. */
  String type();

  /** From 1; a higher one takes its place. */
  long version();

  /** Until when it is to be believed. */
  Instant expires();

  /** As it is signed. */
  JsonObject toJson();

  private static DateTimeFormatter time() {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'")
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** A time in whole seconds as metadata writes it (ISO 8601, UTC). */
  static String time(Instant instant) {
    return time().format(instant.atOffset(ZoneOffset.UTC));
  }

  /** The time that a field gives. */
  static Instant time(Fields fields, String name) {
    try {
      return LocalDateTime.parse(fields.text(name), time()).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw fields.malformed("'" + name + "' is no time such as 2030-01-31T00:00:00Z");
    }
  }

  /** The fields that all kinds begin with. */
  static JsonObject begin(Metadata metadata) {
    JsonObject json = new JsonObject();
    json.addProperty("_type", metadata.type());
    json.addProperty("spec_version", SPEC_VERSION);
    json.addProperty("version", metadata.version());
    json.addProperty("expires", time(metadata.expires()));
    return json;
  }

  /** Refuses metadata of another type or of a specification that is not understood. */
  static Fields require(String type, Fields signed) {
    if (!signed.text("_type").equals(type)) {
      throw signed.malformed("it is '" + signed.text("_type") + "', not '" + type + "'");
    }
    String spec = signed.text("spec_version");
    if (!spec.matches("1\\.\\d+(\\.\\d+)?")) {
      throw signed.malformed("it follows version " + spec + " of TUF, not 1.0");
    }
    return signed;
  }

  /** Values by name. */
  static <T> JsonObject object(Map<String, T> values, Function<T, ? extends JsonElement> json) {
    JsonObject object = new JsonObject();
    values.forEach((name, value) -> object.add(name, json.apply(value)));
    return object;
  }

  /** Strings in order. */
  static JsonArray array(Collection<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }

  /** Hashes in hex by algorithm; there must be one at least. */
  static Map<String, String> hashes(Fields fields) {
    Map<String, String> hashes = fields.textMap("hashes");
    if (hashes.isEmpty()) {
      throw fields.malformed("it has no hash");
    }
    return hashes;
  }

  /** Strings by name. */
  static JsonObject texts(Map<String, String> texts) {
    JsonObject object = new JsonObject();
    texts.forEach(object::addProperty);
    return object;
  }
}
