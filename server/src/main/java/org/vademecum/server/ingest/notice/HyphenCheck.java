package org.vademecum.server.ingest.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vademecum.core.document.Provenance.Notice;
import org.vademecum.server.ingest.language.FastPattern;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.structure.SectionDraft;

/**
 * Finds words whose hyphen extraction lost ("SecretaryGeneral") or parted ("Secretary -General").
 */
final class HyphenCheck {
  private static final Pattern LOST = Pattern.compile("(\\p{Lu}\\p{Ll}{2,})(\\p{Lu}\\p{Ll}{2,})");
  private static final Pattern PARTED =
      Pattern.compile("(?<!\\p{L})(\\p{L}{2,}) ?-(?: |(?<= -))(\\p{L}{2,})(?!\\p{L})");

  private final Words words;

  HyphenCheck(Words words) {
    this.words = words;
  }

  List<Notice> check(SectionDraft section) {
    List<Notice> notices = new ArrayList<>();
    if (hasInnerCapital(section.text())) {
      find(LOST, "hyphen-lost", section, notices);
    }
    if (hasPartedHyphen(section.text())) {
      find(PARTED, "hyphen-parted", section, notices);
    }
    return notices;
  }

  private static boolean hasInnerCapital(String text) {
    for (int i = 3; i < text.length(); i++) {
      if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Does a hyphen with a space on one side stand between letters? */
  private static boolean hasPartedHyphen(String text) {
    int last = text.length() - 2;
    for (int i = text.indexOf('-', 2); i >= 0 && i <= last; i = text.indexOf('-', i + 1)) {
      boolean before = text.charAt(i - 1) == ' ';
      boolean after = i < last && text.charAt(i + 1) == ' ';
      char left = text.charAt(before ? i - 2 : i - 1);
      char right = text.charAt(after ? i + 2 : i + 1);
      if ((before || after) && isOfWord(left) && isOfWord(right)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfWord(char c) {
    return Glyphs.isLetter(c) || Character.isSurrogate(c);
  }

  private void find(Pattern pattern, String code, SectionDraft section, List<Notice> notices) {
    FastPattern fast = FastPattern.of(pattern);
    Matcher matcher = fast.matcher(section.text());
    for (int at = 0; fast.find(matcher, section.text(), at); at = matcher.end()) {
      String hyphened = matcher.group(1) + "-" + matcher.group(2);
      if (words.count(hyphened.toLowerCase(Locale.ROOT)) > 0) {
        notices.add(Places.notice(code, section, matcher.group(), hyphened));
      }
    }
  }
}
