package org.vademecum.server.publish.trust;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Hex;
import org.vademecum.core.trust.key.SigningKey;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.core.trust.metadata.DelegatedRole;
import org.vademecum.core.trust.metadata.Delegations;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.Metadata;
import org.vademecum.core.trust.metadata.Role;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.Targets;

/** People who keep a library's keys where no server is: two sign for each of their roles. */
public final class People {
  private static final Instant EXPIRES = Instant.parse("2100-01-01T00:00:00Z");

  public final List<SigningKey> root = keys();
  public final List<SigningKey> targets = keys();
  public final List<SigningKey> editors = keys();

  private static List<SigningKey> keys() {
    SecureRandom random = new SecureRandom();
    return Stream.generate(() -> SigningKey.generate(random)).limit(3).toList();
  }

  /** A root, signed by its people, in which some nodes are named. */
  public byte[] root(long version, VerifyingKey... nodes) {
    Map<String, VerifyingKey> keys = new HashMap<>();
    Role people = role(keys, publicKeys(root), 2);
    Role delegating = role(keys, publicKeys(targets), 2);
    Role online = role(keys, List.of(nodes), 1);
    Map<String, Role> roles =
        Map.of("root", people, "targets", delegating, "snapshot", online, "timestamp", online);
    return signed(new Root(version, EXPIRES, true, keys, roles), root);
  }

  /** The first targets, which delegate nothing. */
  public byte[] targets() {
    return signed(new Targets(1, EXPIRES, Map.of(), Optional.of(Delegating.none())), targets);
  }

  /** The first targets, which let two of three editors sign for a collection. */
  public byte[] targets(String collection) {
    Map<String, VerifyingKey> keys = new HashMap<>();
    String role = RoleNames.editions(collection);
    DelegatedRole delegated =
        new DelegatedRole(
            role,
            role(keys, publicKeys(editors), 2),
            true,
            List.of(RoleNames.record(collection)),
            List.of());
    Delegations to = new Delegations(keys, List.of(delegated));
    return signed(new Targets(1, EXPIRES, Map.of(), Optional.of(to)), targets);
  }

  /** Two of three editors must sign. */
  public String signers() {
    List<String> keys = editors.stream().map(key -> key.publicKey().json().toString()).toList();
    return "{\"keys\":[" + String.join(",", keys) + "],\"threshold\":2}";
  }

  /** The signature of a file that waits, in hex. */
  public static String signature(byte[] file, SigningKey key) {
    return Hex.toHexString(key.sign(Envelope.parse(file).signedBytes()));
  }

  private static Role role(Map<String, VerifyingKey> all, List<VerifyingKey> keys, int threshold) {
    keys.forEach(key -> all.put(key.id(), key));
    return new Role(keys.stream().map(VerifyingKey::id).toList(), threshold);
  }

  private static List<VerifyingKey> publicKeys(List<SigningKey> keys) {
    return keys.stream().map(SigningKey::publicKey).toList();
  }

  private static byte[] signed(Metadata metadata, List<SigningKey> keys) {
    return Envelope.of(metadata).signedBy(keys.get(0)).signedBy(keys.get(1)).toBytes();
  }
}
