package org.vademecum.server.ingest.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
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
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.MarkedText;
import org.vademecum.server.ingest.source.SourceLine;

/** Walks the blocks of a document in order and makes a line of each. */
final class BlockWalk {
  /** A printed label at the head of an item whose own mark is a hyphen. */
  private static final Pattern LABEL =
      Pattern.compile(
          "((?:[(（][\\p{L}\\p{N}]{1,6}[)）]|[\\p{L}\\p{N}]{1,4}[.)、]|[•●▪○–—*-]))\\s+(?=\\S)");

  private final String source;
  private final NoteMarks notes;
  private final BlockLines lines;
  private final InlineReader inline;
  private final Deque<OpenList> lists = new ArrayDeque<>();
  private boolean titles = true;
  private int quotes;
  private String label = "";

  /**
   * @param source the text of which the blocks were read
   */
  BlockWalk(String source, NoteMarks notes, BlockLines lines) {
    this.source = source;
    this.notes = notes;
    this.lines = lines;
    this.inline = new InlineReader(lines::drop);
  }

  /** Adds the lines of all blocks, and last the notes that no text has a mark of. */
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
    lines.addNotesLeft();
  }

  /** Takes a block; true when its children are blocks to walk. */
  private boolean enter(Node node) {
    if (!node.getSourceSpans().isEmpty()) {
      lines.at(node.getSourceSpans().get(0).getLineIndex() + 1);
    }
    if (node instanceof BulletList || node instanceof OrderedList) {
      lists.push(new OpenList(node, source));
      return true;
    }
    if (node instanceof ListItem) {
      label = lists.element().label(node);
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
      titles = false;
      lines.addTable(lists.size(), new TableText(table, source, inline, notes));
    } else if (node instanceof HtmlBlock html) {
      lines.drop(html.getLiteral());
    } else if (node instanceof LinkReferenceDefinition link) {
      lines.drop(link.getLabel() + " " + link.getDestination());
    } else if (node instanceof Paragraph && isPicture(node.getFirstChild())) {
      lines.add(Form.IMAGE, 0, inline.read(node));
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
    lines.add(title ? Form.TITLE : Form.HEADING, title ? 0 : heading.getLevel(), text);
  }

  /** A part's heading may have the part's title under it. */
  private boolean isUnderHeading() {
    SourceLine before = lines.last();
    return before != null && before.form() == Form.HEADING && before.rank() > 1;
  }

  private void paragraph(MarkedText text) {
    titles = false;
    if (!lists.isEmpty()) {
      item(text);
    } else {
      lines.add(quotes > 0 ? Form.QUOTATION : Form.PARAGRAPH, 0, text);
    }
  }

  private void item(MarkedText text) {
    Matcher head = LABEL.matcher(text.raw());
    boolean typed = label.isEmpty() && head.lookingAt();
    if (typed) {
      label = head.group(1);
      text.removeHead(head.end());
    }
    lines.addItem(lists.size(), label, typed, text);
    label = "";
  }
}
