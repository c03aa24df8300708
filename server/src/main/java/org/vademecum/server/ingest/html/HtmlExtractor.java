package org.vademecum.server.ingest.html;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.vademecum.server.ingest.NotADocumentException;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.source.Extracted;
import org.vademecum.server.ingest.text.TextDecoder;

/**
 * Reads HTML: each block element is a line whose form its element says. Scripts, styles, navigation
 * and what is hidden are dropped into provenance; tags, attributes and comments are no text.
 */
public final class HtmlExtractor {
  private final HtmlDecoder decoder;

  public HtmlExtractor(TextDecoder decoder) {
    this.decoder = new HtmlDecoder(decoder);
  }

  /**
   * Extracts a file.
   *
   * @param charset asked for, or empty
   */
  public Extracted extract(SourceFile file, String charset) {
    TextDecoder.Decoded decoded = decoder.decode(file, charset);
    Document document = Jsoup.parse(decoded.text(), "", Parser.htmlParser().setTrackPosition(true));
    BlockReader blocks = new BlockReader();
    NodeTraversor.traverse(blocks, document);
    blocks.finish();
    if (blocks.lines().isEmpty()) {
      throw new NotADocumentException(file.name(), "its HTML has no text to read");
    }
    return new Extracted(
        blocks.lines(),
        blocks.dropped(),
        true,
        false,
        language(document),
        TextCount.of(document),
        decoded.notices(),
        List.of());
  }

  private static String language(Document document) {
    Element html = document.selectFirst("html[lang]");
    return html == null ? "" : html.attr("lang").strip();
  }
}
