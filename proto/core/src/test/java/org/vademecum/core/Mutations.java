package org.vademecum.core;

import java.util.Arrays;
import java.util.Random;

/** Spoils files. */
public final class Mutations {
  /** How many a test tries: more with {@code -Dvademecum.mutations=N}. */
  public static final int ROUNDS = Integer.getInteger("vademecum.mutations", 6_000);

  /** A file cut short, with other bytes, with bytes more or fewer, or with a part of another. */
  public static byte[] mutate(Random random, byte[] file, byte[] other) {
    return switch (random.nextInt(5)) {
      case 0 -> Arrays.copyOf(file, random.nextInt(file.length));
      case 1 -> spliced(file, random.nextInt(file.length), random(random), 0);
      case 2 -> spliced(file, random.nextInt(file.length), new byte[0], 1 + random.nextInt(4));
      case 3 -> {
        int from = random.nextInt(other.length);
        byte[] part = Arrays.copyOfRange(other, from, Math.min(other.length, from + 64));
        yield spliced(file, random.nextInt(file.length), part, random.nextInt(65));
      }
      default -> changed(random, file);
    };
  }

  private static byte[] changed(Random random, byte[] file) {
    byte[] bad = file.clone();
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
    }
    return bad;
  }

  private static byte[] random(Random random) {
    byte[] bytes = new byte[1 + random.nextInt(8)];
    random.nextBytes(bytes);
    return bytes;
  }

  /**
   * Puts bytes in the place of others, as a fuzzer's edits do.
   *
   * @param removed how many bytes go, if there are so many
   */
  public static byte[] spliced(byte[] file, int at, byte[] inserted, int removed) {
    int rest = Math.min(file.length, at + removed);
    byte[] bad = Arrays.copyOf(file, at + inserted.length + file.length - rest);
    System.arraycopy(inserted, 0, bad, at, inserted.length);
    System.arraycopy(file, rest, bad, at + inserted.length, file.length - rest);
    return bad;
  }

  /** A file with edits that a fuzzer chose: two bytes a place, one that is put there. */
  public static byte[] edited(byte[] file, byte[] edits) {
    byte[] bad = file.clone();
    for (int i = 0; i + 2 < edits.length; i += 3) {
      int place = (((edits[i] & 0xff) << 8) | (edits[i + 1] & 0xff)) % bad.length;
      bad[place] = edits[i + 2];
    }
    return bad;
  }

  private Mutations() {}
}
