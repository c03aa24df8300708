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
  private static final FastPattern LOST =
      FastPattern.of("(\\p{Lu}\\p{Ll}{2,})(\\p{Lu}\\p{Ll}{2,})");

  /** From the beginning of the word before the hyphen. */
  private static final Pattern PARTED =
      Pattern.compile("(\\p{L}{2,}) ?-(?: |(?<= -))(\\p{L}{2,})(?!\\p{L})");

  private final Words words;

  HyphenCheck(Words words) {
    this.words = words;
  }

  List<Notice> check(SectionDraft section) {
    List<Notice> notices = new ArrayList<>();
    if (hasInnerCapital(section.text())) {
      findLost(section, notices);
    }
    findParted(section, notices);
    return notices;
  }

  private void findLost(SectionDraft section, List<Notice> notices) {
    Matcher matcher = LOST.matcher(section.text());
    for (int at = 0; LOST.find(matcher, section.text(), at); at = matcher.end()) {
      add(notices, "hyphen-lost", section, matcher);
    }
  }

  private void findParted(SectionDraft section, List<Notice> notices) {
    String text = section.text();
    int at = 0;
    for (int hyphen = parted(text, 2); hyphen >= 0; hyphen = parted(text, hyphen + 1)) {
      int start = wordStart(text, text.charAt(hyphen - 1) == ' ' ? hyphen - 1 : hyphen);
      Matcher matcher = PARTED.matcher(text).region(start, text.length());
      if (start >= at && matcher.lookingAt()) {
        add(notices, "hyphen-parted", section, matcher);
        at = matcher.end();
      }
    }
  }

  private static boolean hasInnerCapital(String text) {
    for (int i = 3; i < text.length(); i++) {
      if (Glyphs.isUpper(text.charAt(i)) && Glyphs.isLower(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Index of the next hyphen with a space on one side that stands between letters, or -1. */
  private static int parted(String text, int from) {
    int last = text.length() - 2;
    for (int i = text.indexOf('-', from); i >= 0 && i <= last; i = text.indexOf('-', i + 1)) {
      boolean before = text.charAt(i - 1) == ' ';
      boolean after = i < last && text.charAt(i + 1) == ' ';
      char left = text.charAt(before ? i - 2 : i - 1);
      char right = text.charAt(after ? i + 2 : i + 1);
      if ((before || after) && isOfWord(left) && isOfWord(right)) {
        return i;
      }
    }
    return -1;
  }

  private static int wordStart(String text, int end) {
    int start = end;
    while (start > 0 && Character.isLetter(text.codePointBefore(start))) {
      start -= Character.charCount(text.codePointBefore(start));
    }
    return start;
  }

  private static boolean isOfWord(char c) {
    return Glyphs.isLetter(c) || Character.isSurrogate(c);
  }

  private void add(List<Notice> notices, String code, SectionDraft section, Matcher matcher) {
    String hyphened = matcher.group(1) + "-" + matcher.group(2);
    if (words.count(hyphened.toLowerCase(Locale.ROOT)) > 0) {
      notices.add(Places.notice(code, section, matcher.group(), hyphened));
    }
  }
}
