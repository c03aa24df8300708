package org.vademecum.client.trust;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bouncycastle.util.encoders.Hex;
import org.vademecum.core.trust.metadata.MetaFile;
import org.vademecum.core.trust.metadata.TargetFile;

/** Compares bytes with what signed metadata says of them. */
public final class ListedBytes {
  /** Strong hashes that TUF repositories use, by their names in Java. */
  private static final Map<String, String> ALGORITHMS =
      Map.of("sha256", "SHA-256", "sha384", "SHA-384", "sha512", "SHA-512");

  /**
   * Checks a target (section 5.7.3).
   *
   * @throws WrongBytesException when its length or one of its hashes is another
   */
  public static void require(String path, TargetFile file, byte[] bytes) {
    requireLength(path, file.length(), bytes);
    requireHashes(path, file.hashes(), bytes);
  }

  /** Checks metadata, as far as something is said of it (sections 5.5.2 and 5.6.2). */
  static void require(String name, MetaFile file, byte[] bytes) {
    file.length().ifPresent(length -> requireLength(name, length, bytes));
    if (!file.hashes().isEmpty()) {
      requireHashes(name, file.hashes(), bytes);
    }
  }

  private static void requireLength(String name, long length, byte[] bytes) {
    if (bytes.length != length) {
      throw new WrongBytesException(name, "length", "" + length, "" + bytes.length);
    }
  }

  /**
   * All hashes known here must fit, and there must be one: a weak or unknown one proves nothing.
   */
  private static void requireHashes(String name, Map<String, String> hashes, byte[] bytes) {
    Map<String, String> known = new TreeMap<>(hashes);
    known.keySet().retainAll(ALGORITHMS.keySet());
    if (known.isEmpty()) {
      throw new WrongBytesException(
          name, "hash", "one of " + new TreeMap<>(ALGORITHMS).keySet(), "" + hashes.keySet());
    }
    known.forEach(
        (algorithm, expected) -> {
          String found = hash(algorithm, bytes);
          if (!found.equals(expected.toLowerCase(Locale.ROOT))) {
            throw new WrongBytesException(name, algorithm, expected, found);
          }
        });
  }

  private static String hash(String algorithm, byte[] bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance(String.valueOf(ALGORITHMS.get(algorithm)));
      return Hex.toHexString(digest.digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }

  private ListedBytes() {}
}
