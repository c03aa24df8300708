package org.vademecum.core.trust.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Canonical JSON as TUF's reference implementations sign it (the OLPC form): names in order of code
 * points, no white space, whole numbers, in strings nothing escaped but quotation mark and
 * backslash. It is no form of RFC 8785.
 */
public final class CanonicalJson {
  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  /** The one form of a value, in UTF-8. */
  public static byte[] bytes(JsonElement value) {
    CanonicalJson json = new CanonicalJson();
    json.write(value);
    return json.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(JsonElement value) {
    if (value.isJsonObject()) {
      write(value.getAsJsonObject());
    } else if (value.isJsonArray()) {
      write(value.getAsJsonArray());
    } else if (value.isJsonNull()) {
      out.append("null");
    } else {
      write(value.getAsJsonPrimitive());
    }
  }

  private void write(JsonObject object) {
    List<String> names = new ArrayList<>(object.keySet());
    names.sort(CanonicalJson::inCodePoints);
    out.append('{');
    for (int i = 0; i < names.size(); i++) {
      out.append(i == 0 ? "" : ",");
      write(names.get(i));
      out.append(':');
      write(object.get(names.get(i)));
    }
    out.append('}');
  }

  private void write(JsonArray array) {
    out.append('[');
    for (int i = 0; i < array.size(); i++) {
      out.append(i == 0 ? "" : ",");
      write(array.get(i));
    }
    out.append(']');
  }

  private void write(JsonPrimitive value) {
    if (value.isString()) {
      write(value.getAsString());
    } else if (value.isNumber()) {
      out.append(value.getAsLong());
    } else {
      out.append(value.getAsBoolean());
    }
  }

  private void write(String text) {
    out.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
  }

  private static int inCodePoints(String one, String other) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      if (a[i] != b[i]) {
        return Integer.compare(a[i], b[i]);
      }
    }
    return Integer.compare(a.length, b.length);
  }
}
