package org.vademecum.core.trust.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Canonical JSON as TUF's reference implementations sign it (the OLPC form): names in order of code
 * points, no white space, whole numbers, in strings nothing escaped but quotation mark and
 * backslash. It is no form of RFC 8785.
 */
public final class CanonicalJson {
  private final StringBuilder out = new StringBuilder();
  private final boolean escapesControls;

  private CanonicalJson(boolean escapesControls) {
    this.escapesControls = escapesControls;
  }

  /** The one form of a value, in UTF-8: what is signed. */
  public static byte[] bytes(JsonElement value) {
    return bytes(value, false);
  }

  /**
   * The same with control characters escaped, as JSON asks (RFC 8259 section 7), so that a file can
   * be read: a key in PEM has ends of lines.
   */
  public static byte[] readable(JsonElement value) {
    return bytes(value, true);
  }

  private static byte[] bytes(JsonElement value, boolean escapesControls) {
    CanonicalJson json = new CanonicalJson(escapesControls);
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
    String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"");
    out.append('"').append(escapesControls ? escaped(quoted) : quoted).append('"');
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      escaped.append(unit < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) unit) : "" + unit);
    }
    return escaped.toString();
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
