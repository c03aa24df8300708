package org.vademecum.server.publish.trust;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.vademecum.core.trust.json.Fields;
import org.vademecum.core.trust.json.JsonReading;
import org.vademecum.core.trust.json.MalformedMetadataException;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.core.trust.metadata.Delegations;
import org.vademecum.server.publish.fault.InvalidMetadataException;

/**
 * Who signs a collection's edition records.
 *
 * @param keys their public keys
 * @param threshold how many of them must sign
 */
record Signers(List<VerifyingKey> keys, int threshold) {
  Signers {
    keys = List.copyOf(keys);
  }

  /** Reads {@code {"keys": [<key as in TUF metadata>, …], "threshold": 2}}. */
  static Signers parse(String json) {
    Fields fields = Fields.of("signers", JsonReading.object(json.getBytes(StandardCharsets.UTF_8)));
    return new Signers(
        fields.list("keys", VerifyingKey::from), Math.toIntExact(fields.number("threshold", 1)));
  }

  /** Refuses signers that could never sign. */
  void requireEnough() {
    int different = new HashSet<>(keys).size();
    if (different != keys.size() || threshold > different) {
      throw new InvalidMetadataException(
          "signers", "of " + different + " different keys " + threshold + " must sign");
    }
  }

  /** The same for signers that are not read yet. */
  static String checked(String json) {
    try {
      parse(json).requireEnough();
      return json;
    } catch (MalformedMetadataException | ArithmeticException e) {
      throw new InvalidMetadataException("signers", String.valueOf(e.getMessage()));
    }
  }

  /** Whether the same people must sign, and as many, in whatever order they are named. */
  boolean isSame(Signers other) {
    return threshold == other.threshold && new HashSet<>(keys).equals(new HashSet<>(other.keys));
  }

  /** Those to whom a role is delegated. */
  static Optional<Signers> of(String role, Delegations delegations) {
    return delegations
        .find(role)
        .map(
            found ->
                new Signers(
                    delegations.keys().entrySet().stream()
                        .filter(key -> found.role().keyIds().contains(key.getKey()))
                        .map(key -> key.getValue())
                        .toList(),
                    found.role().threshold()));
  }
}
