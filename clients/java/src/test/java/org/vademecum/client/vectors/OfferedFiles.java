package org.vademecum.client.vectors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The files of all scenarios by name, each once: long ones of one character by how often. */
final class OfferedFiles {
  private static final int LONG = 1 << 20;

  private final JsonObject files = new JsonObject();
  private final Map<String, String> names = new HashMap<>();

  /** The name of some bytes, which begins with a path where they are offered. */
  String name(String path, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return names.computeIfAbsent(text, any -> add(path, text));
  }

  private String add(String path, String text) {
    String name = path;
    for (int i = 2; files.has(name); i++) {
      name = path + " (" + i + ")";
    }
    files.add(name, written(text));
    return name;
  }

  private static JsonElement written(String text) {
    if (text.length() < LONG) {
      return new JsonPrimitive(text);
    }
    JsonObject repeated = new JsonObject();
    repeated.addProperty("text", text.substring(0, 1));
    repeated.addProperty("times", text.length());
    return repeated;
  }

  JsonObject json() {
    return files;
  }
}
