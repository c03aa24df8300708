package org.vademecum.server.ingest.furniture;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.language.Languages;

/** The words that stand in furniture, in any language: before page numbers, names of languages. */
final class FurnitureWords {
  private final Set<String> pageWords = new HashSet<>();
  private final Set<String> languageNames = new HashSet<>();

  /** The first two letters of those words, where they are ASCII, each in seven bits. */
  private final BitSet beginnings = new BitSet();

  FurnitureWords(Languages languages) {
    for (LanguageData data : languages.all()) {
      data.list("page").forEach(word -> pageWords.add(word.toLowerCase(Locale.ROOT)));
      languageNames.addAll(data.pairs("names").keySet());
    }
    Stream.concat(pageWords.stream(), languageNames.stream())
        .filter(word -> word.length() > 1 && word.charAt(0) < 0x80 && word.charAt(1) < 0x80)
        .forEach(word -> beginnings.set(word.charAt(0) << 7 | word.charAt(1)));
  }

  /** Does a word in lower case stand before page numbers? */
  boolean isOfPage(String word) {
    return pageWords.contains(word);
  }

  /** Is a word in lower case the name of a language? */
  boolean isLanguage(String word) {
    return languageNames.contains(word);
  }

  /** A token without some of its characters. */
  static String without(String token, IntPredicate some) {
    int first = 0;
    while (first < token.length() && !some.test(token.charAt(first))) {
      first++;
    }
    if (first == token.length()) {
      return token;
    }
    StringBuilder rest = new StringBuilder(token.length());
    for (int i = 0; i < token.length(); i++) {
      rest.append(some.test(token.charAt(i)) ? "" : token.substring(i, i + 1));
    }
    return rest.toString();
  }

  /** Does a token surely begin as a word that no furniture has? Most lines do. */
  boolean isOther(String line, int from, int end) {
    if (end - from < 2) {
      return false;
    }
    int first = line.charAt(from) | 0x20;
    char second = line.charAt(from + 1);
    boolean word = first >= 'a' && first <= 'z' && second >= 'a' && second <= 'z';
    boolean roman = word && "ivxl".indexOf(first) >= 0 && "ivxl".indexOf(second) >= 0;
    return word && !roman && !beginnings.get(first << 7 | second);
  }
}
