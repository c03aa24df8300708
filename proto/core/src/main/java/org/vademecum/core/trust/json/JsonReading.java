package org.vademecum.core.trust.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object (RFC 8259) in UTF-8 as signers and verifiers must agree on it: no name
 * twice, whole numbers only, nothing behind, bounded depth.
 */
public final class JsonReading {
  private static final int DEEPEST = 32;

  /** Some readers pass over it (RFC 8259 section 8.1), others do not. */
  private static final String BYTE_ORDER_MARK = "\ufeff";

  /**
   * Reads an object.
   *
   * @throws MalformedMetadataException when the bytes are something else
   */
  public static JsonObject object(byte[] utf8) {
    String text = text(utf8);
    if (text.startsWith(BYTE_ORDER_MARK)) {
      throw malformed("it begins with a byte order mark", null);
    }
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    try {
      JsonElement value = value(reader, 0);
      if (reader.peek() != JsonToken.END_DOCUMENT || !value.isJsonObject()) {
        throw malformed("it is not one object", null);
      }
      return value.getAsJsonObject();
    } catch (MalformedJsonException | NumberFormatException e) {
      throw malformed(e.getMessage(), e);
    } catch (IOException e) {
      throw malformed("it ends too early", e);
    }
  }

  private static String text(byte[] utf8) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(utf8))
          .toString();
    } catch (CharacterCodingException e) {
      throw malformed("it is not UTF-8", e);
    }
  }

  private static JsonElement value(JsonReader reader, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw malformed("it is nested deeper than " + DEEPEST, null);
    }
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> object(reader, depth);
      case BEGIN_ARRAY -> array(reader, depth);
      case STRING -> new JsonPrimitive(whole(reader.nextString()));
      case NUMBER -> new JsonPrimitive(Long.parseLong(reader.nextString()));
      case BOOLEAN -> new JsonPrimitive(reader.nextBoolean());
      case NULL -> {
        reader.nextNull();
        yield JsonNull.INSTANCE;
      }
      default -> throw malformed("a value is missing", null);
    };
  }

  private static JsonObject object(JsonReader reader, int depth) throws IOException {
    JsonObject object = new JsonObject();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = whole(reader.nextName());
      if (object.has(name)) {
        throw malformed("the name '" + name + "' stands twice in one object", null);
      }
      object.add(name, value(reader, depth + 1));
    }
    reader.endObject();
    return object;
  }

  private static JsonArray array(JsonReader reader, int depth) throws IOException {
    JsonArray array = new JsonArray();
    reader.beginArray();
    while (reader.hasNext()) {
      array.add(value(reader, depth + 1));
    }
    reader.endArray();
    return array;
  }

  /** Half a surrogate pair has no form in UTF-8, so that two texts would be signed alike. */
  private static String whole(String text) {
    if (text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      throw malformed("a string has half a character", null);
    }
    return text;
  }

  private static MalformedMetadataException malformed(
      @Nullable String what, @Nullable Throwable cause) {
    return new MalformedMetadataException("this is no metadata: " + what, cause);
  }

  private JsonReading() {}
}
