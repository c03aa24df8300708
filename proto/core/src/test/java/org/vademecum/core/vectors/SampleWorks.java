package org.vademecum.core.vectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vademecum.core.document.AgendaItem;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Masthead;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Part;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Symbol;

/**
 * Works made of the project's sample documents by few rules: blocks stand between empty lines; a
 * number and a full stop or dash begin a paragraph or, in letters, a heading; a list's lines are
 * items; what is signed stands on several lines, and an annex follows.
 */
final class SampleWorks {
  private static final Pattern FURNITURE =
      Pattern.compile("\\d\\d-\\d{5} \\(.\\)|\\*\\d+\\*|(\\d )?\\d{7}.\\.doc( \\d)?");

  private static final Pattern NUMBERED = Pattern.compile("(\\S{1,6}(?:\\.| -)) ?(.+)");
  private static final Pattern ITEM = Pattern.compile("([•-]) (.+)");
  private static final Pattern DIGIT = Pattern.compile("[0-9٠-٩].*");

  private final List<NumberedSection> sections = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private String prefix = "";
  private int level = 1;

  /** The guideline on the marking of dangerous ground. */
  static Work guideline(String language) {
    return read("field-guides/mine-risk-marking", language, 7, "guideline", "8", "2026-03-23");
  }

  /** The letter on stoves in shelters, with an annex. */
  static Work letter(String language) {
    return read("letters/shelter-stoves", language, 6, "letter", "9", "2026-02-09");
  }

  private static Work read(
      String file, String language, int title, String kind, String agendaItem, String date) {
    List<String> blocks = blocks(file + "." + language + ".txt");
    Masthead masthead =
        new Masthead(
            blocks.get(1),
            "",
            "12",
            "general",
            date,
            "",
            List.of(new AgendaItem(agendaItem, blocks.get(title - 1))));
    SampleWorks work = new SampleWorks();
    work.add(SectionKind.TITLE, "t", "", blocks.get(title));
    blocks.subList(title + 1, blocks.size()).forEach(work::block);
    ExpressionHead head =
        new ExpressionHead(
            new Symbol(blocks.get(0)),
            new Language(language),
            kind.equals("letter") ? "fr" : "en",
            blocks.get(title),
            kind,
            masthead,
            work.parts);
    return new Work(kind + "." + language, head, work.sections);
  }

  private static List<String> blocks(String file) {
    try {
      String text = Files.readString(VectorFiles.root().resolve("docs/samples/" + file));
      List<String> blocks = new ArrayList<>(List.of(text.strip().split("\n\n+")));
      blocks.removeIf(block -> FURNITURE.matcher(block).matches());
      return blocks;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void block(String block) {
    Matcher numbered = NUMBERED.matcher(block);
    if (ITEM.matcher(block.lines().findFirst().orElse("")).matches()) {
      block.lines().forEach(this::item);
    } else if (block.contains("\n")) {
      add(SectionKind.SIGNATURE, "sig", "", block);
      beginAnnex();
    } else if (prefix.equals("annex.") && parts.isEmpty()) {
      parts.add(new Part("annex", Part.Kind.ANNEX, add(SectionKind.TITLE, "t", "", block)));
    } else if (numbered.matches() && DIGIT.matcher(block).matches()) {
      add(SectionKind.PARAGRAPH, "p", numbered.group(1), numbered.group(2));
    } else if (numbered.matches()) {
      add(SectionKind.HEADING, "h", numbered.group(1), numbered.group(2));
      level = 2;
    } else {
      add(SectionKind.PARAGRAPH, "p", "", block);
    }
  }

  private void beginAnnex() {
    prefix = "annex.";
    level = 2;
    counts.clear();
  }

  private void item(String line) {
    Matcher item = ITEM.matcher(line);
    if (item.matches()) {
      String id = parent() + counted(".i");
      Section section = new Section(id, SectionKind.ITEM, item.group(2));
      put(section, level + 1, item.group(1));
    }
  }

  private String parent() {
    int at = sections.size() - 1;
    while (sections.get(at).section().kind() == SectionKind.ITEM) {
      at--;
    }
    return sections.get(at).section().id();
  }

  private String add(SectionKind kind, String code, String number, String text) {
    counts.remove(".i");
    String id = prefix + counted(code);
    boolean above = kind == SectionKind.TITLE || kind == SectionKind.HEADING;
    put(new Section(id, kind, text), above ? 1 : level, number);
    return id;
  }

  private String counted(String code) {
    return code + counts.merge(code, 1, Integer::sum);
  }

  private void put(Section section, int at, String number) {
    sections.add(new NumberedSection(section, at, number));
  }
}
