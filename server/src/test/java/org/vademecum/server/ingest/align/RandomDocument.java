package org.vademecum.server.ingest.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;

/**
 * A document made of random words, and what really happened to each of its sections while it was
 * edited. Words are frequent or rare as in a language; some paragraphs repeat.
 */
final class RandomDocument {
  private static final int WORDS = 3000;

  private final Random random;
  private final List<Line> lines = new ArrayList<>();
  private int identities;

  /** What became of a section in an edition. */
  enum Fate {
    SAME,
    NEW,
    MOVED,
    EDITED
  }

  /** A section: who it is, and what became of it since the last {@link #startEdition()}. */
  static final class Line {
    final int identity;
    final int level;
    String text;
    Fate fate = Fate.NEW;

    Line(int identity, int level, String text) {
      this.identity = identity;
      this.level = level;
      this.text = text;
    }
  }

  RandomDocument(Random random, int size) {
    this.random = random;
    for (int i = 0; i < size; i++) {
      lines.add(line(1 + random.nextInt(3)));
    }
  }

  List<Line> lines() {
    return lines;
  }

  void startEdition() {
    for (Line line : lines) {
      line.fate = Fate.SAME;
    }
  }

  /** Inserts, deletes, moves, edits, splits or merges somewhere: one thing a section an edition. */
  void edit() {
    int at = random.nextInt(lines.size());
    if (lines.get(at).fate != Fate.SAME) {
      return;
    }
    switch (random.nextInt(7)) {
      case 0 -> lines.add(at, line(1 + random.nextInt(3)));
      case 1 -> delete(at);
      case 2 -> move(at);
      case 3, 4 -> change(lines.get(at));
      case 5 -> split(at);
      default -> merge(at);
    }
  }

  /** As imported: numbered and named by position, as if nothing had come before. */
  List<NumberedSection> imported() {
    List<NumberedSection> sections = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Section section = new Section("p" + (i + 1), SectionKind.PARAGRAPH, line.text);
      sections.add(new NumberedSection(section, line.level, String.valueOf(i + 1)));
    }
    return sections;
  }

  private void delete(int at) {
    if (lines.size() > 3) {
      lines.remove(at);
    }
  }

  private void move(int at) {
    Line line = lines.remove(at);
    line.fate = Fate.MOVED;
    lines.add(random.nextInt(lines.size() + 1), line);
  }

  /** Changes up to a quarter of the words of a text long enough to be known again. */
  private void change(Line line) {
    String[] words = line.text.split(" ");
    if (words.length < 8 || isRepeated(line)) {
      return;
    }
    for (int n = 1 + random.nextInt(words.length / 4); n > 0; n--) {
      words[random.nextInt(words.length)] = word();
    }
    line.text = String.join(" ", words);
    line.fate = Fate.EDITED;
  }

  private void split(int at) {
    Line line = lines.get(at);
    List<String> words = List.of(line.text.split(" "));
    if (words.size() < 16) {
      return;
    }
    int cut = words.size() * 2 / 3;
    line.text = String.join(" ", words.subList(0, cut));
    line.fate = Fate.EDITED;
    String rest = String.join(" ", words.subList(cut, words.size()));
    lines.add(at + 1, new Line(identities++, line.level, rest));
  }

  private void merge(int at) {
    Line first = lines.get(at);
    Line second = lines.get(Math.min(at + 1, lines.size() - 1));
    boolean clear = second.text.length() * 2 < first.text.length() && first.text.length() > 60;
    if (clear && second.fate == Fate.SAME && !isRepeated(second)) {
      first.text += " " + second.text;
      first.fate = Fate.EDITED;
      lines.remove(second);
    }
  }

  private static boolean isRepeated(Line line) {
    return line.text.startsWith("Reserved") || line.text.startsWith("This paragraph");
  }

  private Line line(int level) {
    boolean common = random.nextInt(8) == 0;
    return new Line(identities++, level, common ? repeated() : sentence());
  }

  private String repeated() {
    String text = random.nextBoolean() ? "Reserved " : "This paragraph is kept for later use as ";
    return text + random.nextInt(3);
  }

  private String sentence() {
    List<String> words = new ArrayList<>();
    for (int n = 6 + random.nextInt(40); n > 0; n--) {
      words.add(word());
    }
    return String.join(" ", words);
  }

  /** A few words are every second one, as articles are. */
  private String word() {
    double rank = random.nextDouble();
    return "w" + (int) (WORDS * rank * rank * rank * rank);
  }
}
