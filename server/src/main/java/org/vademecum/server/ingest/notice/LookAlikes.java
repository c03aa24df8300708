package org.vademecum.server.ingest.notice;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Words by what they look like: those that scanning may take for each other have one key. */
final class LookAlikes {
  private LookAlikes() {}

  /** The keys of words. */
  static Set<String> of(Collection<String> words, Collection<String> more) {
    Set<String> keys = new HashSet<>();
    words.forEach(word -> keys.add(key(word)));
    more.forEach(word -> keys.add(key(word)));
    return keys;
  }

  /** What is left of a word when letters that look alike are one. */
  static String key(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
      char merged = merged(c, next);
      if (merged != 0) {
        out.append(merged);
        i++;
      } else {
        out.append(single(c));
      }
    }
    return out.toString();
  }

  private static char merged(char c, char next) {
    if (c == 'r' && next == 'n') {
      return 'm';
    }
    if (c == 'c' && (next == 'l' || next == 'i' || next == '1')) {
      return 'd';
    }
    if ((c == 'v' || c == 'y') && (next == 'v' || next == 'y')) {
      return 'w';
    }
    boolean stroke = c == 'i' || c == 'l' || c == '1';
    return stroke && (next == 'i' || next == 'l' || next == '1') ? 'u' : 0;
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
