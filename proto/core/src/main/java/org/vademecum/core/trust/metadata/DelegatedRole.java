package org.vademecum.core.trust.metadata;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.vademecum.core.document.Digest;
import org.vademecum.core.trust.json.Fields;

/**
 * A role that speaks for some paths.
 *
 * @param terminating whether no later role is asked for these paths
 * @param paths patterns, in which {@code *} and {@code ?} stand for all but a slash
 * @param pathHashPrefixes hex that the SHA-256 of a path may begin with
 */
public record DelegatedRole(
    String name,
    Role role,
    boolean terminating,
    List<String> paths,
    List<String> pathHashPrefixes) {

  public DelegatedRole {
    paths = List.copyOf(paths);
    pathHashPrefixes = List.copyOf(pathHashPrefixes);
  }

  /** Reads a role's fields. */
  public static DelegatedRole from(Fields fields) {
    boolean byPath = fields.has("paths");
    if (byPath == fields.has("path_hash_prefixes")) {
      throw fields.malformed("it has 'paths' and 'path_hash_prefixes', or neither");
    }
    return new DelegatedRole(
        fields.text("name"),
        Role.from(fields),
        fields.flag("terminating"),
        byPath ? fields.texts("paths") : List.of(),
        byPath ? List.of() : fields.texts("path_hash_prefixes"));
  }

  /** As it stands in metadata. */
  public JsonObject toJson() {
    JsonObject json = role.toJson();
    json.addProperty("name", name);
    json.addProperty("terminating", terminating);
    if (pathHashPrefixes.isEmpty()) {
      json.add("paths", Metadata.array(paths));
    } else {
      json.add("path_hash_prefixes", Metadata.array(pathHashPrefixes));
    }
    return json;
  }

  /** Whether it may speak for a path. */
  public boolean speaksFor(String path) {
    String hash = Digest.of(path.getBytes(StandardCharsets.UTF_8)).hex();
    return pathHashPrefixes.stream().anyMatch(hash::startsWith)
        || paths.stream().anyMatch(pattern -> matches(pattern, path));
  }

  private static boolean matches(String pattern, String path) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      regex.append(
          switch (c) {
            case '*' -> "[^/]*";
            case '?' -> "[^/]";
            default -> Pattern.quote(String.valueOf(c));
          });
    }
    return path.matches(regex.toString());
  }
}
