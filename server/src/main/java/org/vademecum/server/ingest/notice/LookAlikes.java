package org.vademecum.server.ingest.notice;

import java.util.Collection;

/** Words by what they look like: those that scanning may take for each other have one key. */
final class LookAlikes {
  /** The keys by their low bits, each behind those that were there before; 0 for none. */
  private final long[] keys;

  /** Those that look like some words. */
  LookAlikes(Collection<String> words, Collection<String> more) {
    keys = new long[Integer.highestOneBit(words.size() + more.size() + 1) * 4];
    words.forEach(word -> add(key(word)));
    more.forEach(word -> add(key(word)));
  }

  private void add(long key) {
    keys[slot(key)] = key;
  }

  boolean has(String word) {
    long key = key(word);
    return keys[slot(key)] == key;
  }

  /** Where a key is, or where it would be put. */
  private int slot(long key) {
    int slot = (int) key & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  /** What is left of a word when letters that look alike are one, as a hash of 63 bits; never 0. */
  static long key(String word) {
    int length = word.length();
    long hash = 0;
    for (int i = 0; i < length; i++) {
      char c = word.charAt(i);
      char next = i + 1 < length ? word.charAt(i + 1) : ' ';
      char merged = merged(c, next);
      i += merged == 0 ? 0 : 1;
      hash = (hash ^ (merged == 0 ? single(c) : merged)) * 0x9e3779b97f4a7c15L;
      hash ^= hash >>> 29;
    }
    return hash | 1L << 63;
  }

  private static char merged(char c, char next) {
    return switch (c) {
      case 'r' -> next == 'n' ? 'm' : 0;
      case 'c' -> isStroke(next) ? 'd' : 0;
      case 'v', 'y' -> next == 'v' || next == 'y' ? 'w' : 0;
      case 'i', 'l', '1' -> isStroke(next) ? 'u' : 0;
      default -> 0;
    };
  }

  private static boolean isStroke(char c) {
    return c == 'i' || c == 'l' || c == '1';
  }

  private static char single(char c) {
    return switch (c) {
      case 'y' -> 'v';
      case '1', 'i' -> 'l';
      case '0' -> 'o';
      case '5' -> 's';
      default -> c;
    };
  }
}
