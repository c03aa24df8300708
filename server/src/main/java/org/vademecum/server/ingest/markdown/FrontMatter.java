package org.vademecum.server.ingest.markdown;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Markdown file says of itself before its text: lines {@code name: value}, between lines of
 * three hyphens or alone at its very beginning.
 *
 * @param values by name, in lower case; quotes around a value taken off
 * @param lines that it takes; 0 when there is none
 */
public record FrontMatter(Map<String, String> values, int lines) {
  private static final Set<String> NAMES =
      Set.of(
          "symbol",
          "language",
          "original-language",
          "title",
          "kind",
          "date",
          "session",
          "distribution");
  private static final Pattern LINE =
      Pattern.compile("([A-Za-z][A-Za-z-]{0,30}):[ \\t]*(.*?)[ \\t]*");
  private static final int MAX_LINES = 100;

  /** Reads the first lines of a text. */
  public static FrontMatter read(String text) {
    String[] lines = text.split("\r\n|\n|\r", MAX_LINES + 1);
    boolean fenced = lines[0].strip().equals("---");
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = fenced ? 1 : 0; i < Math.min(lines.length, MAX_LINES); i++) {
      String line = lines[i];
      if (fenced && (line.strip().equals("---") || line.strip().equals("..."))) {
        return new FrontMatter(values, i + 1);
      }
      Matcher matcher = LINE.matcher(line);
      boolean known = matcher.matches() && NAMES.contains(lower(matcher.group(1)));
      if (!fenced && !known) {
        boolean ends = line.isBlank() && i > 0;
        return ends ? new FrontMatter(values, i) : new FrontMatter(Map.of(), 0);
      }
      if (known) {
        values.put(lower(matcher.group(1)), unquoted(matcher.group(2)));
      }
    }
    return new FrontMatter(Map.of(), 0);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted
        ? value.substring(1, value.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
        : value;
  }

  /** A value, or empty. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }
}
