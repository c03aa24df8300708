package org.vademecum.core.document;

import java.util.ArrayList;
import java.util.List;

/** By which names a work is referred to: its symbol, and either half of a double symbol. */
public final class SymbolNames {
  private SymbolNames() {}

  /** {@code A/79/866} and {@code S/2025/222} of {@code A/79/866-S/2025/222}; else the symbol. */
  public static List<String> halves(String symbol) {
    List<String> halves = new ArrayList<>();
    int from = 0;
    for (int i = 1; i + 2 < symbol.length(); i++) {
      if (symbol.charAt(i) == '-' && beginsSymbol(symbol, i + 1)) {
        halves.add(symbol.substring(from, i));
        from = i + 1;
      }
    }
    halves.add(symbol.substring(from));
    return halves;
  }

  /** One to six capitals and a slash. */
  private static boolean beginsSymbol(String symbol, int at) {
    int i = at;
    while (i < symbol.length() && symbol.charAt(i) >= 'A' && symbol.charAt(i) <= 'Z') {
      i++;
    }
    return i > at && i - at <= 6 && i < symbol.length() && symbol.charAt(i) == '/';
  }

  /**
   * The keys under which a work is found, and one of which a reference asks for: without spaces and
   * the asterisk of a reissue.
   */
  public static List<String> keys(String symbol) {
    List<String> keys = new ArrayList<>();
    keys.add(key(symbol));
    List<String> halves = halves(symbol);
    if (halves.size() > 1) {
      halves.forEach(half -> keys.add(key(half)));
    }
    return keys;
  }

  /** A symbol without the asterisks of a reissue. */
  public static String bare(String symbol) {
    int end = symbol.length();
    while (end > 1 && symbol.charAt(end - 1) == '*') {
      end--;
    }
    return symbol.substring(0, end);
  }

  /** What two spellings of one symbol have in common. */
  public static String key(String symbol) {
    StringBuilder key = new StringBuilder(symbol.length());
    for (int i = 0; i < symbol.length(); i++) {
      char c = symbol.charAt(i);
      if (c != ' ' && c != '*') {
        key.append(c);
      }
    }
    return key.toString();
  }
}
