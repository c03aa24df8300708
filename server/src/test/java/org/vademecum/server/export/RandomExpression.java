package org.vademecum.server.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vademecum.core.document.AgendaItem;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Masthead;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Part;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;
import org.vademecum.core.document.Symbol;

/** Expressions of any shape: kinds, levels, numbers, spans and parts by chance. */
final class RandomExpression {
  private static final String[] WORDS = {
    "hut",
    "is",
    "shut;",
    "<b>&amp;",
    "«Été»",
    "*",
    "_x_",
    "[1]",
    "|",
    "باب",
    "门户",
    "дверь",
    "12.",
    "#",
    "`code`",
    "(a)",
    "“quoted”",
    "A/58/619",
    "😀",
    "\\",
    "!",
    "-",
    "+",
    "~~",
    "http://hut.example/?a=b&c"
  };
  private static final String[] NUMBERS = {"", "1.", "(a)", "IV.", "12 bis.", "•", "*", "第一条", "٣"};

  private final Random random;
  private final List<NumberedSection> sections = new ArrayList<>();

  RandomExpression(long seed) {
    random = new Random(seed);
  }

  ExportedExpression next() {
    int count = 1 + random.nextInt(30);
    for (int i = 0; i < count; i++) {
      add("s" + i);
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      if (random.nextInt(12) == 0) {
        Part.Kind kind = random.nextBoolean() ? Part.Kind.ANNEX : Part.Kind.APPENDIX;
        parts.add(new Part(kind.label() + "-" + i, kind, id(i)));
      }
    }
    Masthead masthead =
        random.nextBoolean()
            ? Masthead.EMPTY
            : new Masthead(
                words(2),
                words(1),
                "90",
                "general",
                "2036-01-02",
                "36-1",
                List.of(new AgendaItem("7 (a)", words(3))));
    ExpressionHead head =
        new ExpressionHead(
            new Symbol("HUT/" + random.nextInt(99) + " (é)"),
            new Language("fr"),
            "ru",
            words(4),
            random.nextBoolean() ? "resolution" : "letter",
            masthead,
            parts);
    return new ExportedExpression(
        head, sections, "guides", 4, Instant.parse("2036-05-04T03:02:01Z"));
  }

  private String id(int index) {
    return sections.get(index).section().id();
  }

  private void add(String id) {
    SectionKind kind = SectionKind.ofCode(1 + random.nextInt(10));
    String text = kind == SectionKind.TABLE ? table() : words(random.nextInt(8));
    List<Span> spans = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0 && text.length() > 3; i--) {
      addSpan(text, spans);
    }
    int level = 1 + random.nextInt(5);
    sections.add(
        new NumberedSection(
            new Section(id, kind, text, spans), level, NUMBERS[random.nextInt(NUMBERS.length)]));
    if (random.nextInt(4) == 0 && kind != SectionKind.TABLE && kind != SectionKind.NOTE) {
      addNote(id);
    }
  }

  private void addNote(String id) {
    NumberedSection holder = sections.remove(sections.size() - 1);
    List<Span> spans = new ArrayList<>(holder.section().spans());
    String text = holder.section().text() + " 9";
    spans.add(
        new Span(text.length() - 1, text.length(), Span.Kind.NOTE_REFERENCE, "#" + id + ".n"));
    sections.add(
        new NumberedSection(
            new Section(id, holder.section().kind(), text, spans),
            holder.level(),
            holder.number()));
    sections.add(
        new NumberedSection(
            new Section(id + ".n", SectionKind.NOTE, words(3)),
            holder.level() + random.nextInt(2),
            random.nextBoolean() ? "9" : "*"));
  }

  private void addSpan(String text, List<Span> spans) {
    int start = random.nextInt(text.length() - 1);
    int end = start + 1 + random.nextInt(text.length() - start);
    boolean whole = text.indexOf('\n', start) < 0 && text.indexOf('\t', start) < 0;
    boolean cut =
        Character.isLowSurrogate(text.charAt(start))
            || (end < text.length() && Character.isLowSurrogate(text.charAt(end)));
    Span.Kind kind = Span.Kind.ofCode(1 + random.nextInt(3));
    boolean twice = spans.stream().anyMatch(other -> other.kind() == kind);
    if (end > text.length() || !whole || cut || twice) {
      return;
    }
    String value =
        kind != Span.Kind.REFERENCE
            ? ""
            : random.nextBoolean() ? "#s0" : "S/RES/1373 (2001)#annex.p1";
    spans.add(new Span(start, end, kind, value));
  }

  private String table() {
    StringBuilder out = new StringBuilder();
    for (int row = random.nextInt(3); row >= 0; row--) {
      out.append(words(1))
          .append('\t')
          .append(words(random.nextInt(3)))
          .append(row == 0 ? "" : "\n");
    }
    return out.toString();
  }

  private String words(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return java.text.Normalizer.normalize(out, java.text.Normalizer.Form.NFC);
  }
}
