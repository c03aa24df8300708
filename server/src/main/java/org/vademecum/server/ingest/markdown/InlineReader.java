package org.vademecum.server.ingest.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.vademecum.core.document.Span;
import org.vademecum.server.ingest.source.MarkedText;

/** Reads the inline content of a block: text with emphasis; walks without recursion. */
final class InlineReader {
  private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");

  private final Consumer<String> dropped;

  /**
   * @param dropped takes inline HTML
   */
  InlineReader(Consumer<String> dropped) {
    this.dropped = dropped;
  }

  MarkedText read(Node block) {
    MarkedText text = new MarkedText();
    Deque<Integer> starts = new ArrayDeque<>();
    take(block, text);
    Node node = block.getFirstChild();
    while (node != null && node != block) {
      take(node, text);
      if (node.getFirstChild() != null) {
        starts.push(text.position());
        node = node.getFirstChild();
        continue;
      }
      while (node != null && node != block && node.getNext() == null) {
        node = node.getParent();
        leave(node, block, text, starts);
      }
      node = node == null || node == block ? null : node.getNext();
    }
    return text;
  }

  private static void leave(Node node, Node block, MarkedText text, Deque<Integer> starts) {
    if (node == null || node == block) {
      return;
    }
    int start = starts.pop();
    if (node instanceof Emphasis) {
      text.mark(start, Span.Kind.EMPHASIS, "");
    } else if (node instanceof StrongEmphasis) {
      text.mark(start, Span.Kind.STRONG, "");
    }
  }

  private void take(Node node, MarkedText text) {
    if (node instanceof Text words) {
      text.append(words.getLiteral());
    } else if (node instanceof Code code) {
      text.append(code.getLiteral());
    } else if (node instanceof FencedCodeBlock code) {
      text.append(code.getLiteral());
    } else if (node instanceof IndentedCodeBlock code) {
      text.append(code.getLiteral());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      text.append("\n");
    } else if (node instanceof HtmlInline html) {
      text.append(BREAK.matcher(html.getLiteral()).matches() ? "\n" : "");
      dropped.accept(html.getLiteral());
    } else if (node instanceof HtmlBlock html) {
      dropped.accept(html.getLiteral());
    } else if (node instanceof LinkReferenceDefinition link) {
      dropped.accept(link.getLabel() + " " + link.getDestination());
    } else if (node instanceof Paragraph || node instanceof TableCell) {
      text.append(text.position() > 0 ? "\n" : "");
    }
  }
}
