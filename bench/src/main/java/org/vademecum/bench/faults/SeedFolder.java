package org.vademecum.bench.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.vademecum.core.trust.key.SigningKey;
import org.vademecum.server.publish.trust.KeyFolder;
import org.vademecum.server.publish.trust.LocalSigner;
import org.vademecum.server.publish.trust.OnlineSigner;

/** Throw-away keys in a folder, for all nodes of a benchmark and for none else. */
final class SeedFolder implements KeyFolder {
  private final Path folder;

  SeedFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public OnlineSigner node() {
    return new LocalSigner(findOrMake("node"));
  }

  @Override
  public Optional<SigningKey> find(String role) {
    try {
      Path file = folder.resolve(role);
      return Files.exists(file)
          ? Optional.of(SigningKey.fromSeed(Files.readAllBytes(file)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized SigningKey findOrMake(String role) {
    return find(role).orElseGet(() -> make(role));
  }

  private SigningKey make(String role) {
    try {
      SigningKey key = SigningKey.generate(new SecureRandom());
      Files.write(Files.createDirectories(folder).resolve(role), key.seed());
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<byte[]> given(String role) {
    return Optional.empty();
  }

  @Override
  public boolean awaitsGiven() {
    return false;
  }
}
