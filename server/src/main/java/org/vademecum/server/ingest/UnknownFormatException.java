package org.vademecum.server.ingest;

import java.util.Collection;

/** A file whose name or first bytes say a format that has no extractor. */
public final class UnknownFormatException extends IngestException {
  private static final long serialVersionUID = 1L;

  UnknownFormatException(String file, String format, Collection<String> supported) {
    super(
        file,
        0,
        "cannot import " + format,
        "supported are files named " + String.join(", ", supported));
  }
}
