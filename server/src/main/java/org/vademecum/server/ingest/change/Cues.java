package org.vademecum.server.ingest.change;

import java.util.List;
import java.util.regex.Pattern;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.server.ingest.language.LanguageData;

/** Joins an instruction that stands on several lines: "For", the words, "read", the words. */
final class Cues {
  private final Pattern first;
  private final Pattern second;

  Cues(LanguageData data) {
    this.first = LanguageData.compile(data.regex("change.cue.first"));
    this.second = LanguageData.compile(data.regex("change.cue.second"));
  }

  /** The text of an instruction, and the index of the section after it. */
  record Joined(String text, int end) {}

  /** The instruction that begins at a section; that section alone when it needs no others. */
  Joined join(List<NumberedSection> sections, int at) {
    String text = text(sections, at);
    if (isAlone(first, text)) {
      return isAlone(second, text(sections, at + 2))
          ? joined(sections, at, at + 4)
          : begins(second, text(sections, at + 2)) ? joined(sections, at, at + 3) : alone(text, at);
    }
    boolean half = begins(first, text);
    if (half && isAlone(second, text(sections, at + 1))) {
      return joined(sections, at, at + 3);
    }
    return half && begins(second, text(sections, at + 1))
        ? joined(sections, at, at + 2)
        : alone(text, at);
  }

  private static Joined alone(String text, int at) {
    return new Joined(text, at + 1);
  }

  private static Joined joined(List<NumberedSection> sections, int from, int end) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < end; i++) {
      String next = text(sections, i);
      boolean cue = next.endsWith(":") || next.endsWith("：");
      text.append(i == from ? "" : " ").append(cue ? next.substring(0, next.length() - 1) : next);
    }
    return new Joined(text.toString(), end);
  }

  private static String text(List<NumberedSection> sections, int at) {
    return at < sections.size() ? sections.get(at).section().text().strip() : "";
  }

  private static boolean isAlone(Pattern cue, String text) {
    var matcher = cue.matcher(text);
    return matcher.lookingAt()
        && text.substring(matcher.end()).chars().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean begins(Pattern cue, String text) {
    var matcher = cue.matcher(text);
    boolean found = matcher.lookingAt();
    return found
        && (matcher.end() == text.length() || !Character.isLetter(text.charAt(matcher.end())));
  }
}
