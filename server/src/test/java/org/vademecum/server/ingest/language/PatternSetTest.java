package org.vademecum.server.ingest.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One scan finds what each pattern finds by itself, on random texts. */
class PatternSetTest {
  private static final String CHARACTERS = "aAbéЖ文1 .,-(’“";

  private static final List<FastPattern> PATTERNS =
      List.of(
          FastPattern.of("(?!)"),
          FastPattern.of("[0-9]{1,3}[.)](?= |$)"),
          FastPattern.atWords(Pattern.compile("(?<!\\p{L})(?:ab|é|Ж|文)(?!\\p{L})")),
          FastPattern.of("[“’(]\\p{L}{1,2}"),
          FastPattern.of("a[ab]*"));

  private final PatternSet set = new PatternSet(PATTERNS);
  private final Random random = new Random(7);

  @Test
  void moreThanItHoldsAreRefused() {
    List<FastPattern> many = Collections.nCopies(65, FastPattern.of("a"));
    var thrown = assertThrows(IllegalArgumentException.class, () -> new PatternSet(many));
    assertEquals("a set holds 64 patterns, not 65", thrown.getMessage());
  }

  @Test
  void findsWhatEachPatternFinds() {
    for (int i = 0; i < 5000; i++) {
      String text = text();
      List<List<String>> found = new ArrayList<>();
      PATTERNS.forEach(pattern -> found.add(new ArrayList<>()));
      PatternSet.Scan scan = set.scan(text, -1);
      while (scan.next()) {
        found.get(scan.pattern()).add(scan.matcher().start() + scan.matcher().group());
      }
      for (int p = 0; p < PATTERNS.size(); p++) {
        assertEquals(all(PATTERNS.get(p), text), found.get(p), text);
      }
    }
  }

  @Test
  void passesOverPatternsThatAreNotWantedOrLeft() {
    PatternSet.Scan scan = set.scan("ab 1. ab 2. ab", 1 << 2 | 1 << 1);
    List<Integer> found = new ArrayList<>();
    while (scan.next()) {
      found.add(scan.pattern());
      scan.leave(1 << 2);
    }
    assertEquals(List.of(2, 1, 1), found);
  }

  @Test
  void saysNoOfNoPatternThatMatches() {
    for (int i = 0; i < 5000; i++) {
      String text = text();
      long may = set.mayMatch(text);
      for (int p = 0; p < PATTERNS.size(); p++) {
        boolean sure = (may >>> p & 1) != 0 || !PATTERNS.get(p).isIn(text);
        assertEquals(true, sure, text);
      }
    }
    assertEquals(0, set.mayMatch("bb, b"));
  }

  private static List<String> all(FastPattern fast, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = fast.matcher(text);
    for (int at = 0; fast.find(matcher, text, at); at = matcher.end()) {
      found.add(matcher.start() + matcher.group());
    }
    return found;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(14); i > 0; i--) {
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return text.toString();
  }
}
