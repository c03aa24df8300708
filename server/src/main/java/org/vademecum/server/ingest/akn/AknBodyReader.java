package org.vademecum.server.ingest.akn;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.document.Provenance.Aside;
import org.vademecum.core.document.Span;
import org.vademecum.server.ingest.source.Cleaner;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.xml.Xml;

/** Reads the text of a document: an element that holds text is a section, nested as it stands. */
final class AknBodyReader {
  private final AknHead head;
  private final OpenElements frames = new OpenElements();
  private final AknOutline outline = new AknOutline();
  private final List<Aside> asides = new ArrayList<>();
  private long charsIn;

  AknBodyReader(AknHead head) {
    this.head = head;
  }

  List<AknSection> sections() {
    return outline.sections();
  }

  List<String> partNames() {
    return outline.partNames();
  }

  List<Aside> asides() {
    return asides;
  }

  long charsIn() {
    return charsIn;
  }

  void open(XMLStreamReader xml) {
    AknFrame parent = frames.innermost();
    boolean hierarchical = AknElements.isHierarchical(xml.getLocalName());
    int level = parent == null ? 0 : parent.level;
    AknFrame frame = new AknFrame(xml, parent, hierarchical ? level + 1 : level);
    frame.text = parent == null ? null : parent.text;
    AknFrame owner = hierarchical ? frames.owner() : null;
    if (owner != null) {
      outline.addNumberAsHeading(owner);
    }
    if (AknElements.isPart(frame.name)) {
      frame.outerPart = outline.beginPart(frame.name);
    }
    frames.push(frame);
    begin(xml, frame);
  }

  private void begin(XMLStreamReader xml, AknFrame frame) {
    AknText text = frame.text;
    Span.Kind kind = AknElements.mark(frame.name);
    if (frame.isNote()) {
      noteMark(xml, frame, text);
      frame.text = null;
    } else if (frame.name.equals("noteRef") && text != null) {
      String marker = Xml.attribute(xml, "marker");
      charsIn += Glyphs.count(marker);
      text.mark(marker, Span.Kind.NOTE_REFERENCE, Xml.attribute(xml, "href"));
    } else if (kind != null && text != null) {
      boolean goesOn = !AknFrame.own(xml, "goesOn").isEmpty();
      boolean reference = kind == Span.Kind.REFERENCE;
      text.open(kind, reference ? Xml.attribute(xml, "href") : "", goesOn);
      frame.mark = true;
    } else {
      beginBlock(xml, frame, text);
    }
  }

  private void noteMark(XMLStreamReader xml, AknFrame note, @Nullable AknText holder) {
    String marker = Xml.attribute(xml, "marker");
    boolean numbered = xml.getAttributeValue(AknNames.VADEMECUM, "number") != null;
    note.number = numbered ? note.number : marker;
    boolean standing = head.own && frames.areNote();
    if (holder != null && !standing) {
      charsIn += Glyphs.count(marker);
      String target = note.id.isEmpty() ? note.eId : note.id;
      note.held = true;
      holder.mark(marker, Span.Kind.NOTE_REFERENCE, "#" + target);
    }
  }

  private void beginBlock(XMLStreamReader xml, AknFrame frame, @Nullable AknText text) {
    boolean block = AknElements.isBlock(frame.name);
    if (text == null || frame.name.equals("num")) {
      frame.text = block || frame.isTable() ? new AknText() : null;
      if (frame.isTable() && frame.text != null) {
        frame.text.beginTable();
      }
      return;
    }
    AknFrame item = AknElements.isList(frame.name) ? frames.item(text) : null;
    if (item != null && !frames.areTable()) {
      beginInnerList(frame, item, text);
      return;
    }
    switch (frame.name) {
      case "table" -> text.beginTable();
      case "tr", "caption" -> text.row();
      case "td", "th" -> text.cell();
      case "docTitle", "shortTitle" -> text.entitle();
      case "img" -> {
        text.picture(Xml.attribute(xml, "alt"));
        charsIn += Glyphs.count(Xml.attribute(xml, "alt"));
      }
      default -> text.append(!head.own && (block || AknElements.isBreak(frame.name)) ? " " : "");
    }
  }

  /** A list within an item of another: the item ends before it. */
  private void beginInnerList(AknFrame list, AknFrame item, AknText text) {
    if (!text.isBlank()) {
      finish(item, text);
    }
    frames.replace(text, new AknText());
    list.text = null;
    list.listDepth++;
  }

  /** Reads an element whose words stand elsewhere in the document. */
  void furniture(XMLStreamReader xml) throws XMLStreamException {
    int line = Math.max(1, xml.getLocation().getLineNumber());
    StringBuilder words = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String marker = Xml.attribute(xml, "marker");
        charsIn += Glyphs.count(marker);
        words.append(marker);
        depth++;
      } else if (event == XMLStreamConstants.CHARACTERS) {
        charsIn += Glyphs.count(xml.getText());
        words.append(xml.getText());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        if (depth == 0 || AknElements.isBlock(xml.getLocalName())) {
          addFurniture(words.toString(), line);
          words.setLength(0);
        }
      }
    }
  }

  private void addFurniture(String words, int line) {
    if (!Glyphs.isBlank(words)) {
      asides.add(new Aside("furniture", Cleaner.clean(words), 1, line));
    }
  }

  void characters(String words) {
    AknFrame frame = frames.innermost();
    charsIn += Glyphs.count(words);
    if (frame == null || (Glyphs.isBlank(words) && isIndentation(frame))) {
      return;
    }
    if (frame.text == null) {
      frame.text = new AknText();
    }
    boolean exact = head.own || !frames.areTable();
    frame.text.append(exact ? words : words.replaceAll("\\s", " "));
  }

  private static boolean isIndentation(AknFrame frame) {
    return frame.text == null || frame.isTable() || frame.name.equals("tr");
  }

  void close() {
    AknFrame frame = frames.pop();
    AknFrame parent = frames.innermost();
    AknText text = frame.text;
    AknText outer = parent == null ? null : parent.text;
    if (frame.isTable() && text != null) {
      text.endTable();
    }
    if (frame.mark && text != null) {
      text.close();
    } else if (text != null && text != outer) {
      finish(frame, text);
    }
    outline.addNumberAsHeading(frame);
    if (frame.outerPart >= 0) {
      outline.endPart(frame.outerPart);
    }
  }

  private void finish(AknFrame block, AknText text) {
    AknFrame owner = frames.owner();
    if (block.name.equals("num") && owner != null) {
      String more = head.own ? text.raw() : Cleaner.clean(text.raw());
      owner.number = owner.number.isEmpty() ? more : owner.number + " " + more;
      return;
    }
    if (frames.areMasthead(block, text) || (owner == null && text.isBlank())) {
      aside(block, text);
      return;
    }
    if (text.isBlank() && (owner == null || owner.id.isEmpty() || owner.emitted)) {
      return;
    }
    new AknBlocks(outline, head.own).add(block, owner, text);
  }

  private void aside(AknFrame block, AknText text) {
    if (!text.isBlank()) {
      asides.add(new Aside("masthead", Cleaner.clean(text.raw()), 1, block.line));
    }
  }
}
