package org.vademecum.client.update;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.TargetFile;

/** What files are called in a TUF repository (sections 5 and 6.2); names are percent-encoded. */
public final class MetadataPaths {

  /** A role's metadata; with its version when snapshots are consistent. */
  static String metadata(Root root, String role, long version) {
    return root.consistentSnapshot() ? versioned(role, version) : latest(role);
  }

  /** A version of a role's metadata. */
  static String versioned(String role, long version) {
    return version + "." + latest(role);
  }

  /** A role's metadata by its name alone. */
  static String latest(String role) {
    return segment(role) + ".json";
  }

  /** A target; with a hash before its name when snapshots are consistent. */
  static String target(Root root, String path, TargetFile file) {
    StringBuilder encoded = new StringBuilder();
    int name = path.lastIndexOf('/') + 1;
    for (String directory : path.substring(0, name).split("/", -1)) {
      encoded.append(encoded.length() == 0 ? "" : "/").append(segment(directory));
    }
    String hash = root.consistentSnapshot() ? hash(file) + "." : "";
    return encoded + hash + segment(path.substring(name));
  }

  /**
   * A text as one segment of a path or a file's name: all but unreserved bytes as %XX (RFC 3986).
   */
  public static String segment(String text) {
    if (text.equals(".") || text.equals("..")) {
      return text.replace(".", "%2E");
    }
    StringBuilder encoded = new StringBuilder();
    for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
      encoded.append(
          isPlain(value) ? "" + (char) value : String.format(Locale.ROOT, "%%%02X", value));
    }
    return encoded.toString();
  }

  private static boolean isPlain(byte c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-._~".indexOf(c) >= 0;
  }

  private static String hash(TargetFile file) {
    Map<String, String> sorted = new TreeMap<>(file.hashes());
    return sorted.getOrDefault(TargetFile.SHA256, sorted.values().iterator().next());
  }

  private MetadataPaths() {}
}
