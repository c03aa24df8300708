package org.vademecum.server.publish.draft;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;

/**
 * A file that an administrator wants imported.
 *
 * @param name its name, whose extension says its format
 * @param content its bytes
 * @param options what the administrator says of it, by the names of {@link
 *     org.vademecum.server.ingest.ImportParameter}; what is not there the document says
 */
public record ImportFile(String name, Buffer content, Map<String, List<String>> options) {
  public ImportFile {
    options = Map.copyOf(options);
  }

  /** The value of an option, or empty. */
  public String option(String option) {
    return options.getOrDefault(option, List.of()).stream().findFirst().orElse("");
  }

  /** A file about which the document says everything itself. */
  public static ImportFile of(String name, Buffer content) {
    return new ImportFile(name, content, Map.of());
  }
}
