package org.vademecum.server.export;

import java.util.Arrays;
import java.util.Optional;

/** The formats that expressions are exported in. */
public enum ExportFormat {
  AKN("akn", "application/akn+xml"),
  EPUB("epub", "application/epub+zip"),
  MARKDOWN("md", "text/markdown; charset=utf-8"),
  JSON("json", "application/json");

  private final String extension;
  private final String mediaType;

  ExportFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** As in file names, without a dot, and on the command line. */
  public String extension() {
    return extension;
  }

  /** For HTTP. */
  public String mediaType() {
    return mediaType;
  }

  /** What writes it. */
  public Exporter exporter() {
    return switch (this) {
      case AKN -> new AknExporter();
      case EPUB -> new EpubExporter();
      case MARKDOWN -> new MarkdownExporter();
      case JSON -> new JsonExporter();
    };
  }

  /** The format of an extension. */
  public static Optional<ExportFormat> find(String extension) {
    return Arrays.stream(values()).filter(f -> f.extension.equals(extension)).findFirst();
  }
}
