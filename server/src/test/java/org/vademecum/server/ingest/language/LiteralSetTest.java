package org.vademecum.server.ingest.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The same answers as a pattern of the alternatives gives, on random texts. */
class LiteralSetTest {
  private static final List<String> LITERALS = List.of("ab", "Abba", "'", "é b", "文", "(b");
  private static final String CHARACTERS = "aAbBéÉ文 (’'";

  @Test
  void findsWhatAPatternFinds() {
    LiteralSet set = LiteralSet.of(LITERALS);
    Pattern pattern =
        Pattern.compile(
            LITERALS.stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(literal -> Pattern.quote(literal).replace("'", "\\E['’]\\Q"))
                .collect(Collectors.joining("|")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    Random random = new Random(3);
    for (int i = 0; i < 5000; i++) {
      StringBuilder out = new StringBuilder();
      for (int k = random.nextInt(8); k > 0; k--) {
        out.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      }
      String text = out.toString();
      Matcher matcher = pattern.matcher(text);
      assertEquals(matcher.find(), set.isIn(text), text);
      assertEquals(matcher.reset().lookingAt() ? matcher.end() : -1, set.lengthAt(text, 0), text);
    }
  }
}
