package org.vademecum.server.ingest.akn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.document.OutlineEntry;
import org.vademecum.core.document.Provenance.Aside;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;
import org.vademecum.server.ingest.source.Cleaner;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.source.MarkedText;
import org.vademecum.server.ingest.xml.Xml;

/** Reads the text of a document: an element that holds text is a section, nested as it stands. */
final class AknBodyReader {
  private static final String NOTE = "authorialNote";

  private final AknHead head;
  private final List<AknSection> sections = new ArrayList<>();
  private final List<String> partNames = new ArrayList<>();
  private final List<Aside> asides = new ArrayList<>();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final List<AknSection> heldNotes = new ArrayList<>();
  private long charsIn;
  private int part;
  private int parts;

  AknBodyReader(AknHead head) {
    this.head = head;
  }

  /** An element that is open. */
  private static final class Frame {
    final String name;
    final String zone;
    final String container;
    final String id;
    final String eId;
    final int level;
    final int said;
    final int line;
    @Nullable AknText text;
    String number;
    boolean emitted;
    boolean mark;
    boolean held;
    int outerPart = -1;

    Frame(XMLStreamReader xml, @Nullable Frame parent, int level) {
      name = xml.getLocalName();
      zone = zone(name, parent);
      container = Xml.attribute(xml, "name");
      id = Xml.attribute(xml, "wId");
      eId = Xml.attribute(xml, "eId");
      number = own(xml, "number");
      said = level(own(xml, "level"));
      line = Math.max(1, xml.getLocation().getLineNumber());
      this.level = said > 0 ? said : level;
    }

    private static int level(String said) {
      return said.matches("[0-9]{1,2}") ? Integer.parseInt(said) : 0;
    }

    private static String own(XMLStreamReader xml, String attribute) {
      String value = xml.getAttributeValue(AknNames.VADEMECUM, attribute);
      return value == null ? "" : value;
    }

    private static String zone(String name, @Nullable Frame parent) {
      return switch (name) {
        case "preface", "preamble", "conclusions" -> name;
        case "body", "mainBody", "judgmentBody", "debateBody", "attachments" -> "body";
        default -> parent == null ? "" : parent.zone;
      };
    }

    boolean isHolder() {
      return name.equals(NOTE) || AknElements.isHolder(name) || !id.isEmpty();
    }

    boolean isHierarchical() {
      return AknElements.isHierarchical(name);
    }
  }

  List<AknSection> sections() {
    return sections;
  }

  List<String> partNames() {
    return partNames;
  }

  List<Aside> asides() {
    return asides;
  }

  long charsIn() {
    return charsIn;
  }

  void open(XMLStreamReader xml) {
    Frame parent = frames.peek();
    boolean hierarchical = AknElements.isHierarchical(xml.getLocalName());
    int level = parent == null ? 0 : parent.level;
    Frame frame = new Frame(xml, parent, hierarchical ? level + 1 : level);
    frame.text = parent == null ? null : parent.text;
    if (hierarchical) {
      announce(parent);
    }
    if (AknElements.isPart(frame.name)) {
      frame.outerPart = part;
      part = ++parts;
      partNames.add(frame.name);
    }
    frames.push(frame);
    begin(xml, frame);
  }

  /** A division that has a number, no heading and something below it is headed by its number. */
  private void announce(@Nullable Frame parent) {
    Frame owner = parent == null ? null : owner();
    if (owner != null && owner.isHierarchical() && !owner.emitted && !owner.number.isEmpty()) {
      add(owner, SectionKind.HEADING, owner.number, List.of(), "", owner.level);
    }
  }

  private void begin(XMLStreamReader xml, Frame frame) {
    AknText text = frame.text;
    Span.Kind kind = AknElements.mark(frame.name);
    if (frame.name.equals("authorialNote")) {
      noteMark(xml, frame, text);
      frame.text = null;
    } else if (frame.name.equals("noteRef") && text != null) {
      String marker = Xml.attribute(xml, "marker");
      charsIn += Glyphs.count(marker);
      text.mark(marker, Span.Kind.NOTE_REFERENCE, Xml.attribute(xml, "href"));
    } else if (kind != null && text != null) {
      boolean goesOn = !Frame.own(xml, "goesOn").isEmpty();
      boolean reference = kind == Span.Kind.REFERENCE;
      text.open(kind, reference ? Xml.attribute(xml, "href") : "", goesOn);
      frame.mark = true;
    } else {
      beginBlock(xml, frame, text);
    }
  }

  private void noteMark(XMLStreamReader xml, Frame note, @Nullable AknText holder) {
    String marker = Xml.attribute(xml, "marker");
    boolean numbered = xml.getAttributeValue(AknNames.VADEMECUM, "number") != null;
    note.number = numbered ? note.number : marker;
    boolean standing =
        frames.stream()
            .anyMatch(f -> f.name.equals("hcontainer") && f.container.equals("note") && head.own);
    if (holder != null && !standing) {
      charsIn += Glyphs.count(marker);
      String target = note.id.isEmpty() ? note.eId : note.id;
      note.held = true;
      holder.mark(marker, Span.Kind.NOTE_REFERENCE, "#" + target);
    }
  }

  private void beginBlock(XMLStreamReader xml, Frame frame, @Nullable AknText text) {
    boolean block = AknElements.isBlock(frame.name);
    if (text == null || frame.name.equals("num")) {
      frame.text = block || frame.name.equals("table") ? new AknText() : null;
      return;
    }
    switch (frame.name) {
      case "tr" -> text.row();
      case "td", "th" -> text.cell();
      case "docTitle", "shortTitle" -> text.entitle();
      case "img" -> {
        text.append(Xml.attribute(xml, "alt"));
        charsIn += Glyphs.count(Xml.attribute(xml, "alt"));
      }
      default -> text.append(!head.own && (block || frame.name.equals("br")) ? " " : "");
    }
  }

  void characters(String words) {
    Frame frame = frames.peek();
    charsIn += Glyphs.count(words);
    if (frame == null || (Glyphs.isBlank(words) && isIndentation(frame))) {
      return;
    }
    if (frame.text == null) {
      frame.text = new AknText();
    }
    boolean exact = head.own || frames.stream().noneMatch(f -> f.name.equals("table"));
    frame.text.append(exact ? words : words.replaceAll("\\s", " "));
  }

  private static boolean isIndentation(Frame frame) {
    return frame.text == null || frame.name.equals("table") || frame.name.equals("tr");
  }

  void close() {
    Frame frame = frames.pop();
    Frame parent = frames.peek();
    AknText text = frame.text;
    AknText outer = parent == null ? null : parent.text;
    if (frame.mark && text != null) {
      text.close();
    } else if (text != null && text != outer) {
      finish(frame, text);
    }
    if (frame.isHierarchical() && !frame.emitted && !frame.number.isEmpty()) {
      add(frame, SectionKind.HEADING, frame.number, List.of(), "", frame.level);
    }
    if (frame.outerPart >= 0) {
      part = frame.outerPart;
    }
  }

  private void finish(Frame block, AknText text) {
    Frame owner = owner();
    if (block.name.equals("num") && owner != null) {
      String more = head.own ? text.raw() : Cleaner.clean(text.raw());
      owner.number = owner.number.isEmpty() ? more : owner.number + " " + more;
      return;
    }
    if (inMasthead(block, text) || (owner == null && text.isBlank())) {
      aside(block, text);
      return;
    }
    if (text.isBlank() && (owner == null || owner.id.isEmpty() || owner.emitted)) {
      return;
    }
    section(block, owner, text);
  }

  /** The element whose text a block is: a division, a zone's own element, or a note. */
  private @Nullable Frame owner() {
    for (Frame frame : frames) {
      if (frame.isHierarchical() || frame.isHolder()) {
        return frame;
      }
      if (frame.zone.isEmpty()) {
        return null;
      }
    }
    return null;
  }

  private boolean inMasthead(Frame block, AknText text) {
    boolean container = frames.stream().anyMatch(f -> f.container.equals("masthead"));
    boolean title = text.isTitle() || frames.stream().anyMatch(f -> f.name.equals("longTitle"));
    return container || (block.zone.equals("preface") && !title);
  }

  private void aside(Frame block, AknText text) {
    if (!text.isBlank()) {
      asides.add(new Aside("masthead", Cleaner.clean(text.raw()), 1, block.line));
    }
  }

  private void section(Frame block, @Nullable Frame owner, AknText text) {
    SectionKind kind = kind(block, owner);
    boolean first = owner != null && !owner.emitted;
    int level = owner == null || owner.zone.equals("preface") ? 1 : Math.max(1, owner.level);
    if (owner != null && owner.name.equals(NOTE)) {
      level = owner.held ? 0 : levelBefore() + 1;
    } else if (owner != null && owner.emitted && AknElements.isDivision(owner.name)) {
      level++;
    }
    if (head.own) {
      add(
          owner == null ? block : owner,
          kind,
          text.raw(),
          text.marks(),
          number(owner, first),
          level);
    } else {
      MarkedText clean = text.clean();
      String shown = kind == SectionKind.TABLE ? table(text) : clean.text();
      List<Span> spans = kind == SectionKind.TABLE ? List.of() : clean.spans();
      add(owner == null ? block : owner, kind, shown, spans, number(owner, first), level);
    }
  }

  private static String number(@Nullable Frame owner, boolean first) {
    return owner != null && first ? owner.number : "";
  }

  private static String table(AknText text) {
    StringBuilder out = new StringBuilder();
    for (String row : text.raw().split("\n", -1)) {
      List<String> cells = new ArrayList<>();
      for (String cell : row.split("\t", -1)) {
        cells.add(Cleaner.clean(cell));
      }
      out.append(out.isEmpty() ? "" : "\n").append(String.join("\t", cells));
    }
    return out.toString();
  }

  private int levelBefore() {
    return sections.isEmpty() ? 0 : sections.get(sections.size() - 1).level();
  }

  private SectionKind kind(Frame block, @Nullable Frame owner) {
    if (block.name.equals("table")) {
      return SectionKind.TABLE;
    }
    if (owner != null && owner.name.equals(NOTE)) {
      return SectionKind.NOTE;
    }
    boolean hierarchical = owner != null && owner.isHierarchical();
    if (block.name.equals("heading")
        || block.name.equals("crossHeading")
        || block.name.equals("subheading")) {
      boolean title = hierarchical && owner != null && owner.container.equals("title");
      return title ? SectionKind.TITLE : SectionKind.HEADING;
    }
    if (hierarchical && owner != null) {
      return AknElements.kind(owner.name, owner.container);
    }
    return switch (block.zone) {
      case "preface" -> SectionKind.TITLE;
      case "preamble" -> SectionKind.PREAMBLE;
      case "conclusions" -> SectionKind.SIGNATURE;
      default -> SectionKind.PARAGRAPH;
    };
  }

  private void add(
      Frame owner, SectionKind kind, String text, List<Span> spans, String number, int level) {
    if (number.length() > OutlineEntry.MAX_NUMBER) {
      add(owner, kind, (number + " " + text).strip(), List.of(), "", level);
      return;
    }
    String id = owner.emitted ? "" : owner.id;
    int exact = owner.said > 0 && !owner.emitted ? owner.said : level;
    AknSection section =
        new AknSection(
            id,
            owner.emitted ? "" : owner.eId,
            kind,
            part,
            Math.min(exact, OutlineEntry.MAX_LEVEL),
            number,
            text,
            List.copyOf(spans),
            owner.line);
    owner.emitted = true;
    if (kind == SectionKind.NOTE && owner.held) {
      heldNotes.add(section);
      return;
    }
    sections.add(section);
    for (AknSection note : heldNotes) {
      sections.add(note.level() > 0 ? note : note.at(section.level() + 1));
    }
    heldNotes.clear();
  }
}
