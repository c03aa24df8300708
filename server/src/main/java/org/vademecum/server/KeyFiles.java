package org.vademecum.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vademecum.core.trust.key.SigningKey;
import org.vademecum.server.publish.trust.KeyFolder;
import org.vademecum.server.publish.trust.LocalSigner;
import org.vademecum.server.publish.trust.OnlineSigner;

/** Private keys as {@code keys/ROLE.seed}, first metadata as {@code trust/ROLE.json}. */
final class KeyFiles implements KeyFolder {
  private static final Logger LOG = LoggerFactory.getLogger(KeyFiles.class);
  private static final String NODE = "node";

  private final Path keys;
  private final Path trust;
  private final Optional<OnlineSigner> external;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, SigningKey> known = new ConcurrentHashMap<>();

  /**
   * @param external what signs for the node in place of {@code node.seed}
   */
  KeyFiles(Path keys, Path trust, Optional<OnlineSigner> external) {
    this.keys = keys;
    this.trust = trust;
    this.external = external;
  }

  @Override
  public OnlineSigner node() {
    return external.orElseGet(() -> new LocalSigner(findOrMake(NODE)));
  }

  @Override
  public Optional<SigningKey> find(String role) {
    return Optional.ofNullable(known.get(role)).or(() -> read(role));
  }

  private Optional<SigningKey> read(String role) {
    Path file = file(role);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    SigningKey key = SigningKey.fromSeed(PrivateFile.read(file, SigningKey.SEED_BYTES));
    known.put(role, key);
    return Optional.of(key);
  }

  @Override
  public SigningKey findOrMake(String role) {
    if (find(role).isEmpty()) {
      PrivateFile.write(file(role), SigningKey.generate(random).seed());
      LOG.info(
          "made the key of '{}' in {}: on this server, back it up; its public half is {}",
          role,
          file(role),
          find(role).orElseThrow().publicKey().json());
    }
    return find(role).orElseThrow();
  }

  private Path file(String role) {
    return keys.resolve(role + ".seed");
  }

  /** An empty {@code trust/} says that people will put something there. */
  @Override
  public boolean awaitsGiven() {
    return Files.isDirectory(trust);
  }

  @Override
  public Optional<byte[]> given(String role) {
    Path file = trust.resolve(role + ".json");
    return Files.exists(file) ? Optional.of(PrivateFile.read(file, -1)) : Optional.empty();
  }
}
