package org.vademecum.server.ingest.worker;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** The formats that are read in a worker process. */
public enum BinaryFormat {
  /** Word; documents with macros are recognised, to be refused by their own message. */
  DOCX("docx docm"),
  PDF("pdf");

  private final String extensions;

  /**
   * @param extensions parted by spaces
   */
  BinaryFormat(String extensions) {
    this.extensions = extensions;
  }

  /** Extensions of its files, in lower case, without a dot. */
  public Set<String> extensions() {
    return Set.of(extensions.split(" "));
  }

  /** The extensions of all binary formats. */
  public static Set<String> allExtensions() {
    Set<String> all = new TreeSet<>();
    Arrays.stream(values()).forEach(format -> all.addAll(format.extensions()));
    return all;
  }

  /** The format of files with an extension that is among {@link #allExtensions()}. */
  public static BinaryFormat of(String extension) {
    return Arrays.stream(values())
        .filter(format -> format.extensions().contains(extension))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no binary format: *." + extension));
  }
}
