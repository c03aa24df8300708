package org.vademecum.server.ingest.worker.wire;

import java.util.Arrays;
import java.util.Random;

/** Damages a message as an attacker would: bits, lengths, ends. */
final class Mutation {
  private static final int[] LENGTHS = {0, -1, 1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 28};

  private Mutation() {}

  static byte[] of(byte[] message, Random random) {
    byte[] mutated = message.clone();
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      mutated = mutate(mutated, random);
    }
    return mutated;
  }

  private static byte[] mutate(byte[] message, Random random) {
    if (message.length < 8) {
      return message;
    }
    int place = random.nextInt(message.length - 4);
    switch (random.nextInt(4)) {
      case 0 -> message[place] ^= (byte) (1 << random.nextInt(8));
      case 1 -> message[place] = (byte) random.nextInt();
      case 2 -> length(message, place, LENGTHS[random.nextInt(LENGTHS.length)]);
      default -> {
        return Arrays.copyOf(message, place);
      }
    }
    return message;
  }

  private static void length(byte[] message, int place, int value) {
    for (int i = 0; i < 4; i++) {
      message[place + i] = (byte) (value >> (8 * (3 - i)));
    }
  }
}
