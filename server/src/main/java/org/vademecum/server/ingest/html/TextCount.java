package org.vademecum.server.ingest.html;

import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.vademecum.server.ingest.source.Glyphs;

/**
 * Counts the characters of a document's text before anything is made of it: text nodes, the content
 * of scripts and styles, and the text that stands for images.
 */
final class TextCount implements NodeVisitor {
  private long count;

  private TextCount() {}

  static long of(Document document) {
    TextCount counter = new TextCount();
    NodeTraversor.traverse(counter, document);
    return counter.count;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      count += Glyphs.count(text.getWholeText());
    } else if (node instanceof DataNode data) {
      count += Glyphs.count(data.getWholeData());
    } else if (node instanceof Element element && element.normalName().equals("img")) {
      count += Glyphs.count(element.attr("alt"));
    }
  }
}
