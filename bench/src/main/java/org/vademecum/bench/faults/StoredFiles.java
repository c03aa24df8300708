package org.vademecum.bench.faults;

import java.util.Optional;
import org.vademecum.client.update.Fetcher;
import org.vademecum.server.store.MetadataHead;
import org.vademecum.server.store.MetadataStore;

/** The metadata that a library shows, read from its store by the paths that TUF clients use. */
final class StoredFiles implements Fetcher {
  private final MetadataStore store;

  StoredFiles(MetadataStore store) {
    this.store = store;
  }

  MetadataHead head() {
    return Node.await(store.findMetadataHead())
        .orElseThrow(() -> new IllegalStateException("nothing is shown"));
  }

  Optional<byte[]> find(String role, long version) {
    return version > head().version(role)
        ? Optional.empty()
        : Node.await(store.findMetadata(role, version));
  }

  @Override
  public Answer get(Request request) {
    String name = request.path();
    int dot = name.indexOf('.');
    String role = name.substring(0, name.length() - ".json".length());
    Optional<byte[]> found =
        Character.isDigit(name.charAt(0))
            ? find(role.substring(dot + 1), Long.parseLong(name.substring(0, dot)))
            : find(role, head().version(role));
    return found.map(Got::of).orElse(Got.problem(404));
  }
}
