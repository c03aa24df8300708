package org.vademecum.client.update;

import java.io.File;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Optional;
import org.vademecum.client.store.StorageFaults;

/**
 * Keeps trusted metadata as files {@code ROLE.json} of a directory, to which it has sole access.
 */
public final class MetadataDirectory implements MetadataStore {
  private final File directory;

  public MetadataDirectory(File directory) {
    this.directory = directory;
  }

  @Override
  public Optional<byte[]> find(String role) {
    File file = file(role);
    return StorageFaults.mapped(
        file,
        () -> file.isFile() ? Optional.of(Files.readAllBytes(file.toPath())) : Optional.empty());
  }

  @Override
  public void put(String role, byte[] bytes) {
    WholeFile.write(file(role), bytes);
  }

  @Override
  public void put(String role, byte[] bytes, Collection<String> forgotten) {
    forgotten.forEach(gone -> Staging.remove(file(gone)));
    put(role, bytes);
  }

  private File file(String role) {
    return new File(directory, MetadataPaths.segment(role) + ".json");
  }
}
