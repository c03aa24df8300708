package org.vademecum.core.trust.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Takes what must be in an object, or says what is missing and where. Unknown fields are left. */
public final class Fields {
  private final String where;
  private final JsonObject object;

  private Fields(String where, JsonObject object) {
    this.where = where;
    this.object = object;
  }

  /**
   * The fields of an object.
   *
   * @param where it stands, for messages
   */
  public static Fields of(String where, JsonElement value) {
    if (!value.isJsonObject()) {
      throw new MalformedMetadataException(where + " is not an object");
    }
    return new Fields(where, value.getAsJsonObject());
  }

  /** What is read, for messages. */
  public String where() {
    return where;
  }

  /** The object itself. */
  public JsonObject object() {
    return object;
  }

  public boolean has(String name) {
    return object.has(name);
  }

  public String text(String name) {
    JsonElement value = value(name);
    if (!isText(value)) {
      throw wrong(name, "a string");
    }
    return value.getAsString();
  }

  /** A number that is not below a bound. */
  public long number(String name, long least) {
    JsonElement value = value(name);
    boolean number = value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
    if (!number || value.getAsLong() < least) {
      throw wrong(name, "a number from " + least);
    }
    return value.getAsLong();
  }

  public OptionalLong optionalNumber(String name, long least) {
    return has(name) ? OptionalLong.of(number(name, least)) : OptionalLong.empty();
  }

  public Optional<String> optionalText(String name) {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  public boolean flag(String name) {
    JsonElement value = value(name);
    if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isBoolean()) {
      throw wrong(name, "true or false");
    }
    return value.getAsBoolean();
  }

  public Fields fields(String name) {
    return of(where + "." + name, value(name));
  }

  /** An array of strings. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonElement value : array(name)) {
      if (!isText(value)) {
        throw wrong(name, "an array of strings");
      }
      texts.add(value.getAsString());
    }
    return texts;
  }

  /** An array of objects. */
  public <T> List<T> list(String name, Function<Fields, T> each) {
    List<T> list = new ArrayList<>();
    for (JsonElement value : array(name)) {
      list.add(each.apply(of(where + "." + name + "[" + list.size() + "]", value)));
    }
    return list;
  }

  /** An object whose values are objects, by name, in their order. */
  public <T> Map<String, T> map(String name, Function<Fields, T> each) {
    Map<String, T> map = new LinkedHashMap<>();
    Fields inner = fields(name);
    for (Map.Entry<String, JsonElement> entry : inner.object.entrySet()) {
      map.put(entry.getKey(), each.apply(of(inner.where + "." + entry.getKey(), entry.getValue())));
    }
    return map;
  }

  /** An object whose values are strings. */
  public Map<String, String> textMap(String name) {
    Map<String, String> map = new LinkedHashMap<>();
    Fields inner = fields(name);
    inner.object.keySet().forEach(key -> map.put(key, inner.text(key)));
    return map;
  }

  /** Says that something is wrong here. */
  public MalformedMetadataException malformed(String what) {
    return new MalformedMetadataException(where + ": " + what);
  }

  private JsonArray array(String name) {
    JsonElement value = value(name);
    if (!value.isJsonArray()) {
      throw wrong(name, "an array");
    }
    return value.getAsJsonArray();
  }

  private JsonElement value(String name) {
    JsonElement value = object.get(name);
    if (value == null) {
      throw malformed("'" + name + "' is missing");
    }
    return value;
  }

  private static boolean isText(JsonElement value) {
    return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
  }

  private MalformedMetadataException wrong(String name, String wanted) {
    return malformed("'" + name + "' is not " + wanted);
  }
}
