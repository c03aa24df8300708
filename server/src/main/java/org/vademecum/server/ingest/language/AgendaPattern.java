package org.vademecum.server.ingest.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vademecum.server.ingest.source.Glyphs;

/** Finds where a text names items of an agenda: "agenda items 14, 32 and 73 (b)". */
public final class AgendaPattern {
  private static final String NUMBER = "[0-9]{1,3}(?: ?\\(?\\p{L}{1,2}\\))?";
  private static final Pattern ITEM = Pattern.compile(NUMBER);

  private final FastPattern pattern;
  private final int groups;

  public AgendaPattern(LanguageData data) {
    String between = "(?:[,،、;] ?)?(?:(?:" + data.value("conjunctions") + ") ?)?";
    String items = "(?<items>" + NUMBER + "(?: ?" + between + NUMBER + "){0,40})";
    StringBuilder forms = new StringBuilder();
    int group = 0;
    for (String form : data.list("agenda")) {
      String named = items.replace("<items>", "<items" + group + ">");
      forms
          .append(group == 0 ? "" : "|")
          .append(LanguageData.eitherApostrophe(form).replace("{items}", named));
      group++;
    }
    this.groups = group;
    this.pattern = FastPattern.of(LanguageData.compile(forms.toString()));
  }

  /** Items named, and where. */
  public record Found(int start, int end, List<String> items) {}

  /** The first place, from an offset on. */
  public Optional<Found> find(String text, int from) {
    if (!Glyphs.hasDigit(text)) {
      return Optional.empty();
    }
    String ascii = Glyphs.asciiDigits(text);
    Matcher matcher = pattern.matcher(ascii);
    if (!pattern.find(matcher, ascii, from)) {
      return Optional.empty();
    }
    for (int i = 0; i < groups; i++) {
      String items = matcher.group("items" + i);
      if (items != null) {
        return Optional.of(new Found(matcher.start(), matcher.end(), split(items)));
      }
    }
    return Optional.empty();
  }

  private static List<String> split(String items) {
    List<String> out = new ArrayList<>();
    Matcher matcher = ITEM.matcher(items);
    while (matcher.find()) {
      out.add(matcher.group());
    }
    return out;
  }
}
