package org.vademecum.server.ingest.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast answer is the plain pattern's, on random lines of the characters that matter. */
class FastPatternTest {
  private static final String CHARACTERS = "aAbéЖأ文1２ .,-/()*’'_";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?!)",
        "[0-9]{1,3}[.)](?= |$)",
        "(?<![0-9])[0-9]{1,2} (?:a|é)",
        "(?<!\\p{L})(?:ab|é|Ж|文)(?!\\p{L})",
        "\\*{1,2} ?(?=[^* ])|_{2,}",
        "(?:A|a(?= )) ?[(（]1",
        "\\p{Lu}\\p{Ll}{1,2}",
        "-[^-]*-$"
      })
  void findsWhatThePlainPatternFinds(String regex) {
    Pattern pattern =
        Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    FastPattern fast = FastPattern.of(pattern);
    Random random = new Random(regex.hashCode());
    for (int i = 0; i < 3000; i++) {
      String text = text(random);
      Matcher plain = pattern.matcher(text);
      assertEquals(plain.lookingAt(), fast.begins(text), text);
      assertEquals(plain.matches(), fast.is(text), text);
      assertEquals(all(plain.reset()), all(fast, text), text);
      assertEquals(plain.reset().find(), fast.isIn(text), text);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return text.toString();
  }

  private static List<String> all(Matcher matcher) {
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.start() + matcher.group());
    }
    return found;
  }

  private static List<String> all(FastPattern fast, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = fast.matcher(text);
    for (int at = 0; fast.find(matcher, text, at); at = matcher.end()) {
      found.add(matcher.start() + matcher.group());
    }
    return found;
  }
}
