package org.vademecum.server.ingest.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.vademecum.server.ingest.NotADocumentException;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.source.Cleaner;
import org.vademecum.server.ingest.source.Extracted;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.source.MarkedText;
import org.vademecum.server.ingest.source.SourceLine;
import org.vademecum.server.ingest.text.TextDecoder;

/**
 * Reads Markdown: CommonMark with tables and footnotes. Each block is a line; links leave their
 * text; HTML and front matter are dropped into provenance.
 */
public final class MarkdownExtractor {
  private static final int MAX_NESTING = 100;

  private final TextDecoder decoder;
  private final Parser parser =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(MAX_NESTING)
          .maxInlineNesting(MAX_NESTING)
          .build();

  public MarkdownExtractor(TextDecoder decoder) {
    this.decoder = decoder;
  }

  /** What the file says of itself before its text. */
  public FrontMatter frontMatter(SourceFile file, String charset) {
    return FrontMatter.read(decoder.decode(file, charset).text());
  }

  /**
   * Extracts a file.
   *
   * @param charset asked for, or empty
   */
  public Extracted extract(SourceFile file, String charset) {
    TextDecoder.Decoded decoded = decoder.decode(file, charset);
    String text = decoded.text();
    FrontMatter front = FrontMatter.read(text);
    List<String> lines = new ArrayList<>(List.of(text.split("\r\n|\n|\r", -1)));
    List<String> head = lines.subList(0, Math.min(front.lines(), lines.size()));
    String matter = String.join("\n", head);
    Collections.fill(head, "");
    NoteDefinitions notes = NoteDefinitions.read(lines);
    NoteMarks marks = new NoteMarks(notes.definitions());
    BlockLines blocks = new BlockLines(marks, this::noteText);
    List<SourceLine> dropped = new ArrayList<>();
    if (!Glyphs.isBlank(matter)) {
      dropped.add(SourceLine.free(1, 1, matter, Cleaner.clean(matter)));
    }
    Node document = parser.parse(notes.rest());
    long count = TextCount.of(document) + Glyphs.count(matter);
    for (NoteDefinitions.Definition note : notes.definitions().values()) {
      count += TextCount.of(parser.parse(note.text()));
    }
    new BlockWalk(notes.rest(), marks, blocks).walk(document);
    if (blocks.lines().isEmpty()) {
      throw new NotADocumentException(file.name(), "its Markdown has no text to read");
    }
    dropped.addAll(blocks.dropped());
    return new Extracted(
        blocks.lines(),
        dropped,
        true,
        false,
        "",
        count - marks.markup() + blocks.extra(),
        decoded.notices(),
        List.of());
  }

  /** A note's blocks as one text. */
  private MarkedText noteText(String markdown, Consumer<String> dropped) {
    InlineReader inline = new InlineReader(dropped);
    return inline.read(parser.parse(markdown));
  }
}
