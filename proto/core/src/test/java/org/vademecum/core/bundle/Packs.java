package org.vademecum.core.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.vademecum.core.document.ChangeKind;
import org.vademecum.core.document.ChangeLink;
import org.vademecum.core.document.Correction;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Masthead;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.tree.ExpressionBuilder;
import org.vademecum.core.tree.MemoryNodes;
import org.vademecum.core.tree.PackMap;

/** Packs made up at random, and histories of them. */
final class Packs {
  static final Language LANGUAGE = new Language("fr");
  private static final String[] WORDS =
      "eau point camp source filtre vaccin froid radio appel mine abri poêle décret état œuvre sûreté"
          .split(" ");

  private final Random random;
  private final TreeMap<String, List<NumberedSection>> works = new TreeMap<>();
  private final Map<String, String> titles = new TreeMap<>();
  private int births;

  Packs(long seed) {
    random = new Random(seed);
  }

  void addWork(String symbol, int sections) {
    List<NumberedSection> list = new ArrayList<>();
    for (int i = 0; i < sections; i++) {
      list.add(section("p" + (i + 1), (i + 1) + "."));
    }
    works.put(symbol, list);
    titles.put(symbol, sentence());
  }

  NumberedSection section(String id, String number) {
    String text = sentence() + " " + sentence();
    List<Span> spans =
        random.nextInt(5) == 0
            ? List.of(new Span(1, 6, Span.Kind.REFERENCE, "VDM/" + random.nextInt(99)))
            : List.of();
    SectionKind kind = random.nextInt(6) == 0 ? SectionKind.ITEM : SectionKind.PARAGRAPH;
    return new NumberedSection(new Section(id, kind, text, spans), 1 + random.nextInt(2), number);
  }

  /** Something that an editor could do. */
  void change() {
    if (works.isEmpty() || random.nextInt(8) == 0) {
      addWork("W/" + random.nextInt(40), random.nextInt(30));
      return;
    }
    String symbol = new ArrayList<>(works.keySet()).get(random.nextInt(works.size()));
    List<NumberedSection> sections = sections(symbol);
    int at = sections.isEmpty() ? 0 : random.nextInt(sections.size());
    switch (sections.isEmpty() ? 0 : random.nextInt(10)) {
      case 0 -> sections.add(at, section("p" + ++births + "~2", ""));
      case 1 -> sections.remove(at);
      case 2 -> sections.add(random.nextInt(sections.size()), sections.remove(at));
      case 3 -> works.remove(symbol);
      case 4 -> titles.put(symbol, sentence());
      case 5 -> renumber(sections);
      case 6 -> correct(sections, at);
      case 7 -> sections.get(at).asIssued().ifPresent(issued -> sections.set(at, issued));
      case 8 -> sections.add(at, inserted("p" + ++births + "~corr.1"));
      default -> edit(sections, at);
    }
  }

  private List<NumberedSection> sections(String symbol) {
    return Objects.requireNonNull(works.get(symbol));
  }

  void edit(String symbol, int at) {
    edit(sections(symbol), at);
  }

  /** A new work with the sections of another. */
  void copy(String symbol, String to) {
    works.put(to, new ArrayList<>(sections(symbol)));
    titles.put(to, sentence());
  }

  /** A section without text, as a picture without words is, before all others. */
  void insertEmpty(String symbol) {
    Section empty = new Section("img" + ++births, SectionKind.IMAGE, "");
    sections(symbol).add(0, new NumberedSection(empty, 1, ""));
  }

  void insertFirst(String symbol) {
    sections(symbol).add(0, section("p" + ++births + "~2", "1."));
    renumber(sections(symbol));
  }

  private void edit(List<NumberedSection> sections, int at) {
    NumberedSection old = sections.get(at);
    String text = old.section().text().replaceFirst("\\p{L}+", word());
    Section section = new Section(old.section().id(), old.section().kind(), text);
    sections.set(at, new NumberedSection(section, old.level(), old.number()));
  }

  void correct(String symbol, int at) {
    correct(sections(symbol), at);
  }

  /** As a corrigendum does: the section as issued stays beside its text. */
  private void correct(List<NumberedSection> sections, int at) {
    Section old = sections.get(at).section();
    String text = old.text().replaceFirst("\\p{L}+", word());
    List<ChangeLink> links =
        List.of(new ChangeLink(ChangeKind.CORRECTS_TEXT, new Symbol("W/1/Corr.1"), "p" + at));
    Section corrected =
        new Section(
            old.id(),
            old.kind(),
            text,
            List.of(),
            Optional.of(new Correction(old.asIssued(), links)));
    sections.set(at, new NumberedSection(corrected, sections.get(at).level(), ""));
  }

  private NumberedSection inserted(String id) {
    List<ChangeLink> links =
        List.of(new ChangeLink(ChangeKind.INSERTS, new Symbol("W/1/Corr.1"), "p1"));
    Correction correction = new Correction(Optional.empty(), links);
    return new NumberedSection(
        new Section(id, SectionKind.PARAGRAPH, sentence(), List.of(), Optional.of(correction)),
        1,
        "2 bis.");
  }

  private static void renumber(List<NumberedSection> sections) {
    for (int i = 0; i < sections.size(); i++) {
      NumberedSection old = sections.get(i);
      sections.set(i, new NumberedSection(old.section(), old.level(), (i + 1) + "."));
    }
  }

  Digest build(MemoryNodes nodes) {
    TreeMap<String, Digest> map = new TreeMap<>();
    works.forEach(
        (symbol, sections) ->
            map.put(symbol, ExpressionBuilder.build(head(symbol), sections, nodes).digest()));
    return PackMap.build(map, nodes);
  }

  private ExpressionHead head(String symbol) {
    return new ExpressionHead(
        new Symbol(symbol),
        LANGUAGE,
        "",
        Objects.requireNonNull(titles.get(symbol)),
        "guideline",
        Masthead.EMPTY,
        List.of());
  }

  private String sentence() {
    StringBuilder out = new StringBuilder();
    for (int words = 4 + random.nextInt(20); words > 0; words--) {
      out.append(word()).append(words > 1 ? " " : ".");
    }
    return out.toString();
  }

  private String word() {
    return WORDS[random.nextInt(WORDS.length)]
        + (random.nextInt(4) == 0 ? random.nextInt(999) : "");
  }
}
