package org.vademecum.core.trust.metadata;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

  /** Goes back to the last star only, so that no pattern takes long. */
  private static boolean matches(String pattern, String path) {
    int p = 0;
    int star = -1;
    int starred = 0;
    for (int i = 0; i < path.length(); ) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        starred = i;
      } else if (p < pattern.length() && matches(pattern.charAt(p), path.charAt(i))) {
        p++;
        i++;
      } else if (star >= 0 && path.charAt(starred) != '/') {
        p = star + 1;
        i = ++starred;
      } else {
        return false;
      }
    }
    return pattern.substring(p).chars().allMatch(c -> c == '*');
  }

  private static boolean matches(char pattern, char c) {
    return pattern == c || (pattern == '?' && c != '/');
  }
}
