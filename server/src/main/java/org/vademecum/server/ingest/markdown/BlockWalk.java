package org.vademecum.server.ingest.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.vademecum.core.document.Span;
import org.vademecum.server.ingest.source.Cleaner;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.source.MarkedText;
import org.vademecum.server.ingest.source.SourceLine;

/** Walks the blocks of a document in order and makes a line of each. */
final class BlockWalk {
  /** A printed label at the head of an item whose own mark is a hyphen. */
  private static final Pattern LABEL =
      Pattern.compile(
          "((?:[(（][\\p{L}\\p{N}]{1,6}[)）]|[\\p{L}\\p{N}]{1,4}[.)、]|[•●▪○–—*-]))\\s+(?=\\S)");

  private static final Pattern NOTE = Pattern.compile("\\[\\^([^\\]\\s]{1,40})\\]");

  private final Map<String, NoteDefinitions.Definition> notes;
  private final NoteReader noteReader;
  private final List<SourceLine> lines = new ArrayList<>();
  private final List<SourceLine> dropped = new ArrayList<>();
  private final InlineReader inline = new InlineReader(this::drop);
  private final Deque<ItemList> lists = new ArrayDeque<>();
  private final Set<String> noted = new HashSet<>();
  private long markup;
  private boolean titles = true;
  private int line = 1;
  private int quotes;
  private String label = "";

  /** Reads the text of a note. */
  interface NoteReader {
    MarkedText read(String markdown, Consumer<String> dropped);
  }

  /** A list that is open. */
  private static final class ItemList {
    final Node node;
    int next;

    ItemList(Node node) {
      this.node = node;
      Integer start = node instanceof OrderedList list ? list.getMarkerStartNumber() : null;
      next = start == null ? 1 : start;
    }

    /** A hyphen is a mark of Markdown, an asterisk stands for a printed bullet. */
    String label() {
      if (node instanceof OrderedList list) {
        String delimiter = list.getMarkerDelimiter();
        return next++ + (delimiter == null ? "." : delimiter);
      }
      boolean hyphen = node instanceof BulletList list && "-".equals(list.getMarker());
      return hyphen ? "" : "•";
    }
  }

  BlockWalk(Map<String, NoteDefinitions.Definition> notes, NoteReader noteReader) {
    this.notes = notes;
    this.noteReader = noteReader;
  }

  List<SourceLine> lines() {
    return lines;
  }

  List<SourceLine> dropped() {
    return dropped;
  }

  void walk(Node document) {
    Node node = document.getFirstChild();
    while (node != null) {
      boolean inside = enter(node) && node.getFirstChild() != null;
      if (inside) {
        node = node.getFirstChild();
        continue;
      }
      leave(node);
      while (node != null && node != document && node.getNext() == null) {
        node = node.getParent();
        if (node != null && node != document) {
          leave(node);
        }
      }
      node = node == null || node == document ? null : node.getNext();
    }
    List.copyOf(notes.keySet()).forEach(this::addNote);
  }

  /** Takes a block; true when its children are blocks to walk. */
  private boolean enter(Node node) {
    if (!node.getSourceSpans().isEmpty()) {
      line = node.getSourceSpans().get(0).getLineIndex() + 1;
    }
    if (node instanceof BulletList || node instanceof OrderedList) {
      lists.push(new ItemList(node));
      return true;
    }
    if (node instanceof ListItem) {
      label = lists.element().label();
      return true;
    }
    if (node instanceof BlockQuote) {
      quotes++;
      return true;
    }
    leaf(node);
    return false;
  }

  private void leave(Node node) {
    if (node instanceof BulletList || node instanceof OrderedList) {
      lists.pop();
    } else if (node instanceof BlockQuote) {
      quotes--;
    }
  }

  private void leaf(Node node) {
    if (node instanceof Heading heading) {
      heading(heading);
    } else if (node instanceof TableBlock table) {
      table(table);
    } else if (node instanceof HtmlBlock html) {
      drop(html.getLiteral());
    } else if (node instanceof LinkReferenceDefinition link) {
      drop(link.getLabel() + " " + link.getDestination());
    } else if (node instanceof Paragraph && isPicture(node.getFirstChild())) {
      add(Form.IMAGE, 0, inline.read(node));
    } else if (node instanceof Paragraph
        || node instanceof FencedCodeBlock
        || node instanceof IndentedCodeBlock) {
      paragraph(inline.read(node));
    }
  }

  private static boolean isPicture(Node only) {
    return only instanceof Image && only.getNext() == null;
  }

  private void heading(Heading heading) {
    MarkedText text = inline.read(heading);
    boolean title = heading.getLevel() == 1 && (titles || isUnderHeading());
    titles &= title || text.isBlank();
    add(title ? Form.TITLE : Form.HEADING, title ? 0 : heading.getLevel(), text);
  }

  /** A part's heading may have the part's title under it. */
  private boolean isUnderHeading() {
    SourceLine before = lines.isEmpty() ? null : lines.get(lines.size() - 1);
    return before != null && before.form() == Form.HEADING && before.rank() > 1;
  }

  private void paragraph(MarkedText text) {
    titles = false;
    if (!lists.isEmpty()) {
      item(text);
    } else {
      add(quotes > 0 ? Form.QUOTATION : Form.PARAGRAPH, 0, text);
    }
  }

  private void item(MarkedText text) {
    String raw = text.raw();
    Matcher typed = LABEL.matcher(raw);
    if (label.isEmpty() && typed.lookingAt()) {
      label = typed.group(1);
      text.removeHead(typed.end());
    }
    add(Form.ITEM, lists.size(), text, raw);
    label = "";
  }

  private void add(Form form, int rank, MarkedText text) {
    add(form, rank, text, "");
  }

  /**
   * @param typed the text with the label that was taken off, or empty
   */
  private void add(Form form, int rank, MarkedText text, String typed) {
    if (text.isBlank()) {
      return;
    }
    List<String> marks = noteMarks(text);
    String raw = typed.isEmpty() ? text.raw() : labelled(typed, text);
    String shown = form == Form.ITEM ? label : "";
    lines.add(new SourceLine(line, 1, form, rank, shown, raw, text.text(), text.spans()));
    marks.forEach(this::addNote);
  }

  private String labelled(String typed, MarkedText text) {
    boolean taken = !label.isEmpty() && typed.startsWith(label);
    return (taken ? label + " " : "") + text.raw();
  }

  /** Makes marks of {@code [^1]} where there is such a note, and gives the labels. */
  private List<String> noteMarks(MarkedText text) {
    List<String> marks = new ArrayList<>();
    Matcher note = NOTE.matcher(text.raw());
    int shift = 0;
    while (note.find()) {
      String name = note.group(1);
      if (noted.contains(name) || notes.containsKey(name)) {
        text.replace(
            note.start() + shift, note.end() + shift, name, Span.Kind.NOTE_REFERENCE, name);
        shift += name.length() - (note.end() - note.start());
        marks.add(name);
      }
    }
    markup += 3L * marks.size();
    return marks;
  }

  /** Characters of the text that were only markup of notes. */
  long markup() {
    return markup;
  }

  private void addNote(String name) {
    NoteDefinitions.Definition note = notes.remove(name);
    if (note == null) {
      return;
    }
    noted.add(name);
    MarkedText text = noteReader.read(note.text(), this::drop);
    noteMarks(text);
    if (!text.isBlank()) {
      lines.add(
          new SourceLine(
              note.line(), 1, Form.NOTE, 0, name, text.raw(), text.text(), text.spans()));
    }
  }

  private void table(TableBlock table) {
    titles = false;
    StringBuilder raw = new StringBuilder();
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    List<String> marks = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
        text.append(text.isEmpty() ? "" : "\n");
        for (Node cell = row.getFirstChild(); cell instanceof TableCell; cell = cell.getNext()) {
          text.append(cell.getPrevious() == null ? "" : "\t");
          MarkedText words = inline.read(cell);
          marks.addAll(noteMarks(words));
          int shift = text.length();
          words
              .spans()
              .forEach(
                  span ->
                      spans.add(
                          new Span(
                              span.start() + shift,
                              span.end() + shift,
                              span.kind(),
                              span.value())));
          text.append(words.text());
          raw.append(words.raw()).append('\n');
        }
      }
    }
    if (!Glyphs.isBlank(raw)) {
      lines.add(
          new SourceLine(
              line, 1, Form.TABLE, 0, "", raw.toString(), text.toString(), List.copyOf(spans)));
    }
    marks.forEach(this::addNote);
  }

  void drop(String words) {
    if (!Glyphs.isBlank(words)) {
      dropped.add(SourceLine.free(line, 1, words.strip(), Cleaner.clean(words)));
    }
  }
}
