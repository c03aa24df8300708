package org.vademecum.server.ingest.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the definitions of footnotes ({@code [^1]: text}) out of a text, leaving blank lines. */
final class NoteDefinitions {
  private static final Pattern DEFINITION =
      Pattern.compile(" {0,3}\\[\\^([^\\]\\s]{1,40})\\]:[ \\t]*(.*)");

  private final Map<String, Definition> definitions = new LinkedHashMap<>();
  private final List<String> rest = new ArrayList<>();

  /** A note: the line where it begins, from 1, and its text. */
  record Definition(int line, String text) {}

  static NoteDefinitions read(List<String> lines) {
    NoteDefinitions notes = new NoteDefinitions();
    for (int i = 0; i < lines.size(); ) {
      Matcher matcher = DEFINITION.matcher(lines.get(i));
      if (matcher.matches() && !notes.definitions.containsKey(matcher.group(1))) {
        i = notes.take(lines, i, matcher.group(1), matcher.group(2));
      } else {
        notes.rest.add(lines.get(i++));
      }
    }
    return notes;
  }

  /** Takes a note and what goes on with it: lines until a blank one, indented ones after it. */
  private int take(List<String> lines, int from, String label, String first) {
    StringBuilder text = new StringBuilder(first);
    int i = from + 1;
    while (i < lines.size() && goesOn(lines, i)) {
      text.append('\n').append(lines.get(i++).strip());
    }
    definitions.put(label, new Definition(from + 1, text.toString()));
    for (int k = from; k < i; k++) {
      rest.add("");
    }
    return i;
  }

  private static boolean goesOn(List<String> lines, int at) {
    String line = lines.get(at);
    if (DEFINITION.matcher(line).matches()) {
      return false;
    }
    boolean afterBlank = lines.get(at - 1).isBlank();
    boolean indented = line.startsWith("    ") || line.startsWith("\t");
    boolean moreAfterBlank =
        line.isBlank() && at + 1 < lines.size() && lines.get(at + 1).startsWith("    ");
    return line.isBlank() ? moreAfterBlank : indented || !afterBlank;
  }

  /** The notes by their labels, in order. */
  Map<String, Definition> definitions() {
    return definitions;
  }

  /** The other lines, as many as before. */
  String rest() {
    return String.join("\n", rest);
  }
}
