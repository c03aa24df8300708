package org.vademecum.server.intake;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What the name of a file says of it. */
final class Formats {
  private static final Set<String> ARCHIVES =
      Set.of("zip", "7z", "rar", "tar", "gz", "tgz", "bz2", "xz", "zst", "jar");

  private final Set<String> documents;

  /**
   * @param documents extensions that can be imported, without their dots
   */
  Formats(Collection<String> documents) {
    this.documents = new TreeSet<>();
    documents.forEach(extension -> this.documents.add(extension.toLowerCase(Locale.ROOT)));
  }

  boolean isDocument(String name) {
    return documents.contains(IntakeLimits.extension(name));
  }

  boolean isArchive(String name) {
    return ARCHIVES.contains(IntakeLimits.extension(name));
  }

  static boolean isZip(String name) {
    return IntakeLimits.extension(name).equals("zip");
  }

  @Override
  public String toString() {
    return "." + String.join(", .", documents);
  }
}
