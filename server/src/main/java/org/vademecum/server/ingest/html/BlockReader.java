package org.vademecum.server.ingest.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.document.Span;
import org.vademecum.server.ingest.source.Cleaner;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.source.MarkedText;
import org.vademecum.server.ingest.source.SourceLine;

/** Walks a document and makes a line of each block. */
final class BlockReader implements NodeVisitor {
  private final List<SourceLine> lines = new ArrayList<>();
  private final List<SourceLine> dropped = new ArrayList<>();
  private final Deque<Integer> markStarts = new ArrayDeque<>();
  private final Lists lists = new Lists();
  private MarkedText text = new MarkedText();
  private @Nullable Element block;
  private @Nullable Element droppedRoot;
  private @Nullable TableText table;
  private int line = 1;
  private boolean titled;

  List<SourceLine> lines() {
    return lines;
  }

  List<SourceLine> dropped() {
    return dropped;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode textNode) {
      take(textNode, textNode.getWholeText());
    } else if (node instanceof DataNode data) {
      drop(data, data.getWholeData());
    } else if (node instanceof Element element) {
      open(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      close(element);
    }
  }

  /** Ends the last block. */
  void finish() {
    flush();
  }

  private void open(Element element) {
    if (droppedRoot == null && Elements.isDropped(element)) {
      flush();
      droppedRoot = element;
    }
    if (droppedRoot != null) {
      image(element);
      return;
    }
    if (table != null) {
      table.open(element);
    } else if (!Elements.isInline(element)) {
      flush();
      block = element;
      lists.open(element);
      table = element.normalName().equals("table") ? new TableText(element) : null;
    }
    inline(element);
  }

  private void inline(Element element) {
    if (Elements.mark(element) != null) {
      markStarts.push(text.position());
    } else if (element.normalName().equals("br")) {
      take(element, "\n");
    }
    image(element);
  }

  private void close(Element element) {
    if (droppedRoot != null) {
      droppedRoot = droppedRoot.equals(element) ? null : droppedRoot;
      return;
    }
    Span.Kind mark = Elements.mark(element);
    if (mark != null && !markStarts.isEmpty()) {
      int start = markStarts.pop();
      if (start <= text.position()) {
        text.mark(start, mark, "");
      }
    }
    TableText open = table;
    if (open != null && open.isRoot(element)) {
      table = null;
      lines.addAll(open.lines());
    } else if (open == null && !Elements.isInline(element)) {
      flush();
      lists.close(element);
      block = element.parent();
    }
  }

  private void take(Node node, String words) {
    if (droppedRoot != null) {
      drop(node, words);
    } else if (table != null) {
      table.append(words, number(node));
    } else {
      if (text.position() == 0 && !Glyphs.isBlank(words)) {
        line = number(node);
      }
      boolean leading = text.position() == 0 && Glyphs.isBlank(words);
      text.append(leading ? "" : words);
    }
  }

  private void image(Element element) {
    String alt = element.normalName().equals("img") ? element.attr("alt") : "";
    if (Glyphs.isBlank(alt)) {
      return;
    }
    if (droppedRoot != null) {
      drop(element, alt);
    } else if (table != null) {
      table.append(" " + alt + " ", number(element));
    } else {
      flush();
      String clean = Cleaner.clean(alt);
      lines.add(new SourceLine(number(element), 1, Form.IMAGE, 0, "", alt, clean, List.of()));
    }
  }

  private void drop(Node node, String words) {
    if (!Glyphs.isBlank(words)) {
      dropped.add(SourceLine.free(number(node), 1, words.strip(), Cleaner.clean(words)));
    }
  }

  private void flush() {
    MarkedText done = text;
    text = new MarkedText();
    markStarts.clear();
    if (done.isBlank()) {
      return;
    }
    String raw = done.raw();
    Element owner = block;
    int rank = owner == null ? 0 : Elements.headingRank(owner);
    Form form = form(owner, rank);
    boolean item = form == Form.ITEM;
    titled |= form == Form.TITLE;
    lines.add(
        new SourceLine(
            line,
            1,
            form,
            item ? lists.depth() : rank,
            item ? lists.takeLabel() : "",
            raw,
            Cleaner.clean(raw),
            done.spans()));
  }

  private Form form(@Nullable Element owner, int rank) {
    if (rank > 0) {
      return rank == 1 && !titled ? Form.TITLE : Form.HEADING;
    }
    if (lists.depth() > 0) {
      return Form.ITEM;
    }
    if (Elements.isQuoted(owner)) {
      return Form.QUOTATION;
    }
    return titled && Elements.isInHeader(owner) ? Form.PREAMBLE : Form.PARAGRAPH;
  }

  private static int number(Node node) {
    return Math.max(1, node.sourceRange().start().lineNumber());
  }
}
