package org.vademecum.server.ingest.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vademecum.core.document.Provenance.Notice;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.structure.SectionDraft;

/**
 * Suggests what a word may have been before it was scanned: one letter or pair of letters that look
 * alike exchanged makes it a word that is frequent in the language or stands several times in the
 * document, and it itself stands there only once. Rather misses a slip than doubts a good word.
 */
final class SpellingCheck {
  /** Pairs that scanning confuses, each way. */
  private static final String[][] CONFUSED = {
    {"v", "y"},
    {"rn", "m"},
    {"cl", "d"},
    {"vv", "w"},
    {"ii", "u"},
    {"1", "l"},
    {"1", "i"},
    {"0", "o"},
    {"5", "s"},
    {"l", "i"}
  };

  private static final int SHORTEST = 5;
  private static final int OFTEN = 4;
  private static final Pattern MIXED =
      Pattern.compile("(?<![\\p{L}0-9])\\p{Ll}{1,20}[0-9]{1,2}\\p{Ll}{1,20}(?![\\p{L}0-9])");

  private final Words words;
  private final Set<String> frequent;

  SpellingCheck(Words words, LanguageData data) {
    this.words = words;
    this.frequent = data.frequentWords();
  }

  List<Notice> check(List<SectionDraft> sections) {
    List<Notice> notices = new ArrayList<>();
    if (frequent.isEmpty()) {
      return notices;
    }
    LookAlikes known = new LookAlikes(frequent, words.often(OFTEN));
    words.once().stream()
        .filter(word -> word.length() >= SHORTEST && known.has(word) && !frequent.contains(word))
        .sorted()
        .forEach(word -> report(word, better(word), sections, notices));
    for (SectionDraft section : sections) {
      if (mixes(section.text())) {
        Matcher matcher = MIXED.matcher(section.text());
        while (matcher.find()) {
          addNotice(section, matcher.group(), better(matcher.group()), notices);
        }
      }
    }
    return notices;
  }

  /** Does a small letter stand before a digit? */
  private static boolean mixes(String text) {
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9' && Glyphs.isLower(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Words in lower case only are reported: names and abbreviations are not judged. */
  private static void report(
      String word, String better, List<SectionDraft> sections, List<Notice> notices) {
    if (!better.isEmpty()) {
      sections.stream()
          .filter(section -> section.text().contains(word))
          .findFirst()
          .ifPresent(section -> addNotice(section, word, better, notices));
    }
  }

  private static void addNotice(
      SectionDraft section, String word, String better, List<Notice> notices) {
    if (!better.isEmpty()) {
      notices.add(Places.notice("spelling", section, word, better));
    }
  }

  private String better(String word) {
    for (String[] pair : CONFUSED) {
      for (int way = 0; way < 2; way++) {
        String found = exchanged(word, pair[way], pair[1 - way]);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }

  private String exchanged(String word, String seen, String meant) {
    for (int at = word.indexOf(seen); at >= 0; at = word.indexOf(seen, at + 1)) {
      String candidate = word.substring(0, at) + meant + word.substring(at + seen.length());
      if (frequent.contains(candidate) || words.count(candidate) >= OFTEN) {
        return candidate;
      }
    }
    return "";
  }
}
