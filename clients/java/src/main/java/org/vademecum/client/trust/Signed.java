package org.vademecum.client.trust;

import java.util.Map;
import java.util.function.Function;
import org.vademecum.core.trust.json.Fields;
import org.vademecum.core.trust.json.MalformedMetadataException;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.Metadata;
import org.vademecum.core.trust.metadata.Role;
import org.vademecum.core.trust.metadata.Root;

/**
 * A metadata file whose signatures are still to be counted.
 *
 * @param file its name, for messages
 */
record Signed<T extends Metadata>(String file, Envelope envelope, T metadata) {

  /**
   * Reads a file.
   *
   * @throws MalformedException when it is something else
   */
  static <T extends Metadata> Signed<T> read(String role, byte[] bytes, Function<Fields, T> from) {
    String file = file(role);
    try {
      Envelope envelope = Envelope.parse(bytes);
      return new Signed<>(file, envelope, from.apply(envelope.signed()));
    } catch (MalformedMetadataException e) {
      throw new MalformedException(file, String.valueOf(e.getMessage()));
    }
  }

  /** The name of a role's file where names have no version. */
  static String file(String role) {
    return role + ".json";
  }

  /**
   * Requires that as many keys signed as a root asks (sections 5.3.4, 5.4.2, 5.5.3 and 5.6.3).
   *
   * @throws ThresholdException when fewer did
   */
  Signed<T> by(Root root, String role) {
    Role signing = root.roles().get(role);
    if (signing == null) {
      throw new MalformedException("root.json", "it has no role '" + role + "'");
    }
    return by("version " + root.version() + " of the root", signing, root.keys());
  }

  /** Requires that as many keys signed as must. */
  Signed<T> by(String delegator, Role role, Map<String, VerifyingKey> keys) {
    int found = role.signers(envelope, keys).size();
    if (found < role.threshold()) {
      throw new ThresholdException(file, delegator, role.threshold(), found);
    }
    return this;
  }

  /** Requires the version that is listed (sections 5.3.5, 5.5.4 and 5.6.4). */
  Signed<T> of(long version) {
    if (metadata.version() != version) {
      throw new WrongVersionException(file, version, metadata.version());
    }
    return this;
  }
}
