package org.vademecum.client.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.vademecum.core.trust.key.SigningKey;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.Metadata;
import org.vademecum.core.trust.metadata.Role;

/** A role of a {@link TestRepository}: its keys, and what its next metadata will say. */
public final class TestRole {
  private static final AtomicInteger SEEDS = new AtomicInteger();

  /** Who may sign; a key may stand here under a wrong id, too. */
  public final Map<String, VerifyingKey> keys = new HashMap<>();

  /** Who does sign. */
  public final List<SigningKey> signers = new ArrayList<>();

  public int threshold = 1;
  public long version;
  public Instant expires;

  private final Supplier<SigningKey> newKeys;

  TestRole(Instant now, Supplier<SigningKey> newKeys) {
    this.newKeys = newKeys;
    expires = now.plus(Duration.ofDays(30));
    addKey();
  }

  /** A key that no other role has. */
  public static SigningKey newKey() {
    byte[] seed = new byte[SigningKey.SEED_BYTES];
    int number = SEEDS.incrementAndGet();
    seed[0] = (byte) number;
    seed[1] = (byte) (number >> 8);
    return SigningKey.fromSeed(seed);
  }

  /** Lets one more key sign, and it does. */
  public SigningKey addKey() {
    SigningKey key = newKeys.get();
    keys.put(key.publicKey().id(), key.publicKey());
    signers.add(key);
    return key;
  }

  /** Takes all keys away and gives a new one. */
  public void rotate() {
    keys.clear();
    signers.clear();
    addKey();
  }

  Role role() {
    return new Role(List.copyOf(keys.keySet()), threshold);
  }

  byte[] sign(Metadata metadata) {
    Envelope envelope = Envelope.of(metadata);
    for (SigningKey signer : signers) {
      envelope = envelope.signedBy(signer);
    }
    return envelope.toBytes();
  }
}
