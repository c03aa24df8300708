package org.vademecum.server.ingest.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vademecum.core.document.Provenance.Notice;
import org.vademecum.server.ingest.language.FastPattern;
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
    if (section.text().contains(" -") || section.text().contains("- ")) {
      find(PARTED, "hyphen-parted", section, notices);
    }
    return notices;
  }

  private static boolean hasInnerCapital(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
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
