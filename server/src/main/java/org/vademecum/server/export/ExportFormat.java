package org.vademecum.server.export;

import java.util.Arrays;
import java.util.Optional;

/** The formats that expressions are exported in. */
public enum ExportFormat {
  AKN("akn", "application/akn+xml", new AknExporter()),
  EPUB("epub", "application/epub+zip", new EpubExporter()),
  MARKDOWN("md", "text/markdown; charset=utf-8", new MarkdownExporter()),
  JSON("json", "application/json", new JsonExporter());

  private final String extension;
  private final String mediaType;
  private final transient Exporter exporter;

  ExportFormat(String extension, String mediaType, Exporter exporter) {
    this.extension = extension;
    this.mediaType = mediaType;
    this.exporter = exporter;
  }

  /** As in file names, without a dot, and on the command line. */
  public String extension() {
    return extension;
  }

  /** For HTTP. */
  public String mediaType() {
    return mediaType;
  }

  public Exporter exporter() {
    return exporter;
  }

  /** The format of an extension. */
  public static Optional<ExportFormat> find(String extension) {
    return Arrays.stream(values()).filter(f -> f.extension.equals(extension)).findFirst();
  }
}
