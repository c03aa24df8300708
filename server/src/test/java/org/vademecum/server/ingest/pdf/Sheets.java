package org.vademecum.server.ingest.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;

/** Sets pages of a document as offices do, in points from the upper left corner. */
final class Sheets {
  static final float LEFT = 120;
  static final float RIGHT = 488;
  static final float LEADING = 12;

  final PDDocument document = new PDDocument();
  final PDFont plain = new PDType1Font(FontName.TIMES_ROMAN);
  final PDFont bold = new PDType1Font(FontName.TIMES_BOLD);
  final PDFont italic = new PDType1Font(FontName.TIMES_ITALIC);

  /** Begins a page of letter size. */
  Sheets page() {
    document.addPage(new PDPage(PDRectangle.LETTER));
    return this;
  }

  /** A font with letters of other scripts, which PDFBox brings. */
  PDFont cyrillic() {
    try (var in =
        PDDocument.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      return PDType0Font.load(document, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line; its letters stand at {@code y}. */
  Sheets text(float x, float y, PDFont font, float size, String text) {
    return turned(0, x, y, font, size, text);
  }

  /** One line, turned clockwise by quarters about its beginning. */
  Sheets turned(int quarters, float x, float y, PDFont font, float size, String text) {
    return paint(
        content -> {
          content.beginText();
          content.setFont(font, size);
          content.setTextMatrix(Matrix.getRotateInstance(-quarters * Math.PI / 2, x, height() - y));
          content.showText(text);
          content.endText();
        });
  }

  /** A line that reaches both edges exactly, its words spread. */
  private void justified(float x, float y, float width, PDFont font, float size, String text) {
    float gap = (width - width(font, size, text)) / Math.max(1, text.split(" ", -1).length - 1);
    paint(
        content -> {
          content.beginText();
          content.setFont(font, size);
          content.setWordSpacing(gap);
          content.newLineAtOffset(x, height() - y);
          content.showText(text);
          content.endText();
        });
  }

  /** A justified paragraph with its first line indented; gives the place of the next line. */
  float paragraph(float y, float indent, String text) {
    return column(LEFT, RIGHT, y, indent, 10, text);
  }

  /** The same between other edges. */
  float column(float left, float right, float y, float indent, float size, String text) {
    float at = y;
    List<String> lines = wrap(text, right - left, indent, size);
    for (int i = 0; i < lines.size(); i++) {
      float x = left + (i == 0 ? indent : 0);
      if (i + 1 < lines.size()) {
        justified(x, at, right - x, plain, size, lines.get(i));
      } else {
        text(x, at, plain, size, lines.get(i));
      }
      at += size * 1.2f;
    }
    return at;
  }

  List<String> wrap(String text, float width, float indent, float size) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      float room = width - (lines.isEmpty() ? indent : 0);
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(plain, size, longer) > room) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  Sheets rule(float x0, float x1, float y) {
    return paint(
        content -> {
          content.moveTo(x0, height() - y);
          content.lineTo(x1, height() - y);
          content.stroke();
        });
  }

  static float width(PDFont font, float size, String text) {
    try {
      return font.getStringWidth(text) / 1000 * size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private float height() {
    return last().getMediaBox().getHeight();
  }

  PDPage last() {
    return document.getPage(document.getNumberOfPages() - 1);
  }

  /** Paints upon the last page. */
  interface Painter {
    void paint(PDPageContentStream content) throws IOException;
  }

  Sheets paint(Painter painter) {
    try (PDPageContentStream content =
        new PDPageContentStream(
            document, last(), PDPageContentStream.AppendMode.APPEND, true, true)) {
      painter.paint(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (document) {
      document.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
