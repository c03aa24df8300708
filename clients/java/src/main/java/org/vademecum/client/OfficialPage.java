package org.vademecum.client;

import java.io.File;
import java.util.Optional;
import org.vademecum.core.document.Provenance.Attachment;

/**
 * Where a section stands in the file that was published.
 *
 * @param source the file
 * @param file its copy on this device, when it was downloaded
 * @param page from 1
 * @param firstLine from 1, counted in the file's text
 * @param lastLine from 1
 */
public record OfficialPage(
    Attachment source, Optional<File> file, int page, int firstLine, int lastLine) {

  /** The copy's address with the page, as viewers of PDF take it (RFC 8118); or empty. */
  public Optional<String> uri() {
    return file.map(copy -> copy.toURI() + "#page=" + page);
  }
}
