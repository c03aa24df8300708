package org.vademecum.client.vectors;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.vademecum.core.document.Digest;
import org.vademecum.core.trust.json.CanonicalJson;
import org.vademecum.core.trust.json.Fields;
import org.vademecum.core.trust.json.JsonReading;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.core.trust.metadata.DelegatedRole;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.Metadata;
import org.vademecum.core.trust.metadata.Role;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.Snapshot;
import org.vademecum.core.trust.metadata.Targets;
import org.vademecum.core.trust.metadata.Timestamp;

/** The rules that vectors of one file or less are held against. */
final class TrustRules {

  static String canonical(byte[] json) {
    return new String(CanonicalJson.bytes(JsonReading.object(json)), StandardCharsets.UTF_8);
  }

  static VerifyingKey key(JsonObject json) {
    return VerifyingKey.from(Fields.of("key", json));
  }

  /** Reads a file as the metadata of a role. */
  static Metadata metadata(String role, byte[] file) {
    Fields signed = Envelope.parse(file).signed();
    return switch (role) {
      case Root.NAME -> Root.from(signed);
      case Timestamp.NAME -> Timestamp.from(signed);
      case Snapshot.NAME -> Snapshot.from(signed);
      default -> Targets.from(signed);
    };
  }

  /** Whether a role with a pattern or a prefix of hashes may speak for a path. */
  static boolean speaksFor(JsonObject vector) {
    List<String> patterns = texts(vector, "pattern");
    List<String> prefixes = texts(vector, "hash_prefix");
    return new DelegatedRole("role", new Role(List.of(), 1), false, patterns, prefixes)
        .speaksFor(vector.get("path").getAsString());
  }

  static String sha256(String text) {
    return Digest.of(text.getBytes(StandardCharsets.UTF_8)).hex();
  }

  /** Bytes that a vector gives as text or in base64. */
  static byte[] bytes(JsonObject vector, String name) {
    return vector.has(name)
        ? vector.get(name).getAsString().getBytes(StandardCharsets.UTF_8)
        : Base64.getDecoder().decode(vector.get("base64").getAsString());
  }

  private static List<String> texts(JsonObject vector, String name) {
    return vector.has(name) ? List.of(vector.get(name).getAsString()) : List.of();
  }

  private TrustRules() {}
}
