package org.vademecum.server.publish.trust;

import java.util.Optional;
import java.util.function.Function;
import org.vademecum.core.document.Digest;
import org.vademecum.server.publish.Await;
import org.vademecum.server.publish.Stores;
import org.vademecum.server.store.MetadataHead;

/** What a library shows, read from its store by the paths that readers use. */
public final class StoredLibrary implements Function<String, Optional<byte[]>> {
  private final Stores stores;

  public StoredLibrary(Stores stores) {
    this.stores = stores;
  }

  @Override
  public Optional<byte[]> apply(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (path.equals("metadata/timestamp.json")) {
      return metadata("timestamp", head().version("timestamp"));
    }
    int dot = name.indexOf('.');
    return path.startsWith("metadata/")
        ? metadata(
            name.substring(dot + 1, name.length() - ".json".length()),
            Long.parseLong(name.substring(0, dot)))
        : target(Digest.parse(name.substring(0, dot)));
  }

  MetadataHead head() {
    return Await.result(stores.metadata().findMetadataHead()).orElseThrow();
  }

  private Optional<byte[]> metadata(String role, long version) {
    return version > head().version(role)
        ? Optional.empty()
        : Await.result(stores.metadata().findMetadata(role, version));
  }

  private Optional<byte[]> target(Digest digest) {
    return Await.result(stores.metadata().findTarget(digest)).or(() -> record(digest));
  }

  private Optional<byte[]> record(Digest digest) {
    return Await.result(stores.editions().findRecord(digest));
  }
}
