package org.vademecum.core.trust.rollout;

import org.vademecum.core.document.Digest;

/**
 * Tells which devices take an edition first (docs/client.md, Staged roll-out). Each device draws a
 * bucket for each edition, from a secret that it tells nobody: so nobody chooses who comes first,
 * and it is not always the same ones.
 */
public final class Rollout {
  /** Bytes of a device's secret, random. */
  public static final int SECRET_BYTES = 32;

  /** How many buckets there are; a share counts them. */
  public static final int BUCKETS = 10_000;

  private static final int NUMBER_BYTES = 4;

  /**
   * The bucket of a device for an edition: x * 10,000 / 2^32, where x is the number in the first
   * four bytes, the highest first, of the SHA-256 of the secret and then the record's digest.
   *
   * @param secret {@value #SECRET_BYTES} bytes
   * @param record the edition's identity
   * @return 0 to 9,999; a device whose bucket is below the share takes the edition
   */
  public static int bucket(byte[] secret, Digest record) {
    if (secret.length != SECRET_BYTES) {
      throw new IllegalArgumentException(
          "a device's secret has " + SECRET_BYTES + " bytes, not " + secret.length);
    }
    byte[] digest = record.toBytes();
    byte[] both = new byte[SECRET_BYTES + digest.length];
    System.arraycopy(secret, 0, both, 0, SECRET_BYTES);
    System.arraycopy(digest, 0, both, SECRET_BYTES, digest.length);
    byte[] hash = Digest.of(both).toBytes();
    long number = 0;
    for (int i = 0; i < NUMBER_BYTES; i++) {
      number = (number << 8) | (hash[i] & 0xff);
    }
    return (int) ((number * BUCKETS) >>> 32);
  }

  private Rollout() {}
}
