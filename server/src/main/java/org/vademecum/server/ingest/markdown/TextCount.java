package org.vademecum.server.ingest.markdown;

import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.vademecum.server.ingest.source.Glyphs;

/** Counts the characters of a document's text before anything is made of it; walks iteratively. */
final class TextCount {
  private TextCount() {}

  static long of(Node document) {
    long count = 0;
    Node node = document;
    while (node != null) {
      count += Glyphs.count(literal(node));
      Node next = node.getFirstChild();
      while (next == null && node != null && node != document) {
        next = node.getNext();
        node = next == null ? node.getParent() : node;
      }
      node = next;
    }
    return count;
  }

  private static String literal(Node node) {
    if (node instanceof Text text) {
      return text.getLiteral();
    }
    if (node instanceof Code code) {
      return code.getLiteral();
    }
    if (node instanceof FencedCodeBlock code) {
      return code.getLiteral();
    }
    if (node instanceof IndentedCodeBlock code) {
      return code.getLiteral();
    }
    if (node instanceof HtmlInline html) {
      return html.getLiteral();
    }
    if (node instanceof HtmlBlock html) {
      return html.getLiteral();
    }
    if (node instanceof LinkReferenceDefinition link) {
      return link.getLabel() + link.getDestination();
    }
    return "";
  }
}
