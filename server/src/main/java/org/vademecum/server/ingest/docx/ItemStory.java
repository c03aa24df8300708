package org.vademecum.server.ingest.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.vademecum.server.ingest.xml.Xml;

/** A story of which only the paragraphs count: notes and comments by their ids, headers. */
final class ItemStory implements Story {
  private final Styles styles;
  private final Map<String, List<Paragraph>> items = new LinkedHashMap<>();
  private final StringBuilder stray = new StringBuilder();
  private List<Paragraph> open = new ArrayList<>();

  ItemStory(Styles styles) {
    this.styles = styles;
    items.put("", open);
  }

  @Override
  public void item(XMLStreamReader element) {
    open = items.computeIfAbsent(Xml.attribute(element, "id"), id -> new ArrayList<>());
  }

  @Override
  public void paragraph(Paragraph paragraph) {
    open.addAll(paragraph.paragraphs());
  }

  @Override
  public void table(WordTable table) {
    open.addAll(table.paragraphs());
  }

  @Override
  public void stray(String words) {
    stray.append(words);
  }

  @Override
  public void pictureText(Paragraph in, String words) {
    stray.append(words).append('\n');
  }

  @Override
  public Style style(Paragraph paragraph) {
    return styles.paragraph(paragraph.style);
  }

  /** The paragraphs of an item; each is given once. */
  List<Paragraph> take(String id) {
    List<Paragraph> taken = items.remove(id);
    return taken == null ? List.of() : taken;
  }

  /** The paragraphs that nobody took, in order. */
  List<Paragraph> rest() {
    List<Paragraph> rest = new ArrayList<>();
    items.values().forEach(rest::addAll);
    return rest;
  }

  /** Text that Word does not show. */
  String strayText() {
    return stray.toString();
  }
}
