package org.vademecum.server.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.vademecum.server.ingest.NotADocumentException;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.language.FastPattern;
import org.vademecum.server.ingest.source.Cleaner;
import org.vademecum.server.ingest.source.Extracted;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.source.SourceLine;

/**
 * Reads plain text as converters make it from a PDF: lines, form feeds between pages, and the light
 * marks some leave ({@code ##} before headings, {@code **} around strong text).
 */
public final class TextExtractor {
  private static final FastPattern HEADING = FastPattern.of("(#{1,6})\\s+(?=\\S)");

  /** More controls than one in this many characters, and it is no text. */
  private static final int CONTROLS = 100;

  private final TextDecoder decoder;

  public TextExtractor(TextDecoder decoder) {
    this.decoder = decoder;
  }

  /**
   * Extracts a file.
   *
   * @param charset asked for, or empty
   */
  public Extracted extract(SourceFile file, String charset) {
    TextDecoder.Decoded decoded = decoder.decode(file, charset);
    String text = decoded.text();
    long charsIn = Glyphs.count(text);
    requireText(file, text, charsIn);
    boolean paged = text.indexOf('\f') >= 0;
    return new Extracted(
        lines(text), List.of(), false, paged, "", charsIn, decoded.notices(), List.of());
  }

  private static void requireText(SourceFile file, String text, long charsIn) {
    if (charsIn == 0) {
      throw new NotADocumentException(file.name(), "the file is empty");
    }
    long controls = 0;
    for (int i = 0; i < text.length(); i++) {
      controls += text.charAt(i) < ' ' && !Glyphs.isSpace(text.charAt(i)) ? 1 : 0;
    }
    if (controls * CONTROLS > text.length()) {
      throw new NotADocumentException(file.name(), "the file is binary");
    }
  }

  private static List<SourceLine> lines(String text) {
    List<SourceLine> lines = new ArrayList<>();
    int page = 1;
    int number = 1;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      if (c != '\n' && c != '\r' && c != '\f') {
        continue;
      }
      boolean blankTail = c == '\f' && i == start;
      if (!blankTail && (i > start || i < text.length())) {
        lines.add(line(number, page, text.substring(start, i)));
      }
      if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        i++;
      }
      page += c == '\f' ? 1 : 0;
      number += c == '\f' ? 0 : 1;
      start = i + 1;
    }
    return lines;
  }

  private static SourceLine line(int number, int page, String raw) {
    String clean = Cleaner.clean(raw);
    Matcher heading = HEADING.atStartOf(clean);
    InlineMarks inline = InlineMarks.read(heading == null ? clean : clean.substring(heading.end()));
    return new SourceLine(
        number,
        page,
        heading == null ? Form.FREE : Form.HEADING,
        heading == null ? 0 : heading.end(1),
        "",
        raw,
        inline.text(),
        inline.spans());
  }
}
