package org.vademecum.server.ingest.structure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.source.Glyphs;

/** Lines that come again and again between text, as the headings of a form do. */
final class RepeatedHeads {
  /** Times that a heading comes at the least. */
  private static final int FEWEST = 3;

  private static final int SHORTEST = 8;
  private static final int LONGEST = 100;

  private final Set<String> heads;

  private RepeatedHeads(Set<String> heads) {
    this.heads = heads;
  }

  boolean has(String text) {
    return heads.contains(text);
  }

  boolean has(Block block) {
    return block.length() <= LONGEST && has(block.text());
  }

  /** Reads a document's lines: a heading stands nowhere within a sentence. */
  static RepeatedHeads of(List<PlacedLine> lines, Flow flow) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Set<String>> followers = new HashMap<>();
    Set<String> running = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      PlacedLine line = lines.get(i);
      if (line.furniture() || !isPhrase(line.text(), flow)) {
        continue;
      }
      counts.merge(line.text(), 1, Integer::sum);
      String before = text(lines, i - 1);
      String after = text(lines, i + 1);
      followers.computeIfAbsent(line.text(), key -> new HashSet<>()).add(after);
      boolean free = before.isEmpty() || Glyphs.endsSentence(before);
      if (!free || after.isEmpty() || Glyphs.beginsLow(after)) {
        running.add(line.text());
      }
    }
    counts.values().removeIf(count -> count < FEWEST);
    counts.keySet().removeAll(running);
    counts.keySet().removeIf(text -> followers.getOrDefault(text, Set.of()).size() < 2);
    return new RepeatedHeads(Set.copyOf(counts.keySet()));
  }

  private static String text(List<PlacedLine> lines, int index) {
    boolean none = index < 0 || index >= lines.size() || lines.get(index).furniture();
    return none ? "" : lines.get(index).text();
  }

  private static boolean isPhrase(String text, Flow flow) {
    return text.length() >= SHORTEST
        && text.length() <= LONGEST
        && flow.wrapped()
        && Character.isUpperCase(text.charAt(0))
        && !Glyphs.endsSentence(text)
        && Character.isLetterOrDigit(text.charAt(text.length() - 1))
        && !flow.endsInStopWord(text);
  }
}
