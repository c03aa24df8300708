package org.vademecum.client.update;

import java.util.Optional;

/**
 * A file to fetch.
 *
 * @param path below the library's address
 * @param name under which it is staged on the device
 * @param maxBytes what the signed record allows it to have
 * @param pieces what the manifest says of it; empty for a file that no manifest lists
 */
record Wanted(String path, String name, long maxBytes, Optional<Pieces> pieces) {
  Wanted {
    long size = pieces.map(Pieces::size).orElse(0L);
    if (size > maxBytes) {
      throw new OversizedException(path, maxBytes, size);
    }
  }

  /** Bytes to come, as far as known. */
  long expectedBytes() {
    return pieces.map(Pieces::size).orElse(0L);
  }
}
