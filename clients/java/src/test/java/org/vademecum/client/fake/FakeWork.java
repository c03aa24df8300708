package org.vademecum.client.fake;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Masthead;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Part;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Symbol;

/** A work in the making: its sections can be changed as an editor would. */
public final class FakeWork {
  private final String symbol;
  private final Language language;
  private final List<NumberedSection> sections = new ArrayList<>();
  private String title;
  private List<Part> parts = List.of();
  private int born;

  public FakeWork(String symbol, Language language, String title) {
    this.symbol = symbol;
    this.language = language;
    this.title = title;
  }

  public String symbol() {
    return symbol;
  }

  public List<NumberedSection> sections() {
    return sections;
  }

  public FakeWork retitle(String newTitle) {
    title = newTitle;
    return this;
  }

  public FakeWork withParts(List<Part> newParts) {
    parts = newParts;
    return this;
  }

  /** Adds a numbered paragraph at the end. */
  public FakeWork paragraph(String text) {
    return insert(sections.size(), text);
  }

  /** Inserts a paragraph; those after it are renumbered. */
  public FakeWork insert(int position, String text) {
    born++;
    Section section = new Section("p" + born, SectionKind.PARAGRAPH, text);
    sections.add(position, new NumberedSection(section, 1, ""));
    return renumber();
  }

  public FakeWork edit(int position, String text) {
    NumberedSection old = sections.get(position);
    Section section = new Section(old.section().id(), old.section().kind(), text);
    sections.set(position, new NumberedSection(section, old.level(), old.number()));
    return this;
  }

  public FakeWork remove(int position) {
    sections.remove(position);
    return renumber();
  }

  /** Removes the section of an id. */
  public FakeWork removeSection(String id) {
    sections.removeIf(section -> section.section().id().equals(id));
    return renumber();
  }

  public FakeWork move(int from, int to) {
    sections.add(to, sections.remove(from));
    return renumber();
  }

  private FakeWork renumber() {
    for (int i = 0; i < sections.size(); i++) {
      NumberedSection section = sections.get(i);
      sections.set(i, new NumberedSection(section.section(), section.level(), (i + 1) + "."));
    }
    return this;
  }

  ExpressionHead head() {
    return new ExpressionHead(
        new Symbol(symbol), language, "", title, "guideline", Masthead.EMPTY, parts);
  }
}
