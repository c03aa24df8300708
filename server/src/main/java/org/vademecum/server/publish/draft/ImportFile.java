package org.vademecum.server.publish.draft;

import io.vertx.core.buffer.Buffer;

/**
 * A file that an administrator wants imported.
 *
 * @param name its name, whose extension says its format
 * @param content its bytes
 * @param symbol of the work; empty to take it from the document
 * @param language BCP 47; empty to take it from the document
 */
public record ImportFile(String name, Buffer content, String symbol, String language) {

  /** A file about which the document says everything itself. */
  public static ImportFile of(String name, Buffer content) {
    return new ImportFile(name, content, "", "");
  }
}
