package org.vademecum.server.publish;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vademecum.core.trust.key.SigningKey;
import org.vademecum.server.publish.trust.KeyFolder;
import org.vademecum.server.publish.trust.LocalSigner;
import org.vademecum.server.publish.trust.OnlineSigner;

/** Keys in memory, made when they are asked for. */
public final class KeysAtHand implements KeyFolder {
  private final Map<String, SigningKey> keys = new ConcurrentHashMap<>();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();

  private boolean awaits;

  /** Gives the node a file of a role to begin with. */
  public KeysAtHand giving(String role, byte[] file) {
    files.put(role, file);
    return this;
  }

  @Override
  public OnlineSigner node() {
    return new LocalSigner(findOrMake("node"));
  }

  @Override
  public Optional<SigningKey> find(String role) {
    return Optional.ofNullable(keys.get(role));
  }

  @Override
  public SigningKey findOrMake(String role) {
    return keys.computeIfAbsent(role, made -> SigningKey.generate(new SecureRandom()));
  }

  /** Says that files will be given. */
  public KeysAtHand awaiting() {
    awaits = true;
    return this;
  }

  @Override
  public boolean awaitsGiven() {
    return awaits;
  }

  @Override
  public Optional<byte[]> given(String role) {
    return Optional.ofNullable(files.get(role));
  }
}
