package org.vademecum.server.ingest.pdf;

import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/** What the codes of fonts stand for, in Unicode. */
final class Characters {
  /** Stands for a letter of which the document does not say what it is. */
  static final String UNKNOWN = "\ufffd";

  /** Symbol and Wingdings put their signs at U+F000 and above; those that list items. */
  private static final Map<Integer, String> BULLETS =
      Map.of(
          0xf0b7, "•",
          0xf0a7, "▪",
          0xf06e, "■",
          0xf06f, "□",
          0xf0a8, "□",
          0xf0d8, "➢",
          0xf0fc, "✓",
          0xf02d, "–",
          0xf0be, "—");

  private Characters() {}

  static String of(PDFont font, int code) {
    String text = font.toUnicode(code, GlyphList.getAdobeGlyphList());
    if (text == null || text.isEmpty() || text.equals("\0")) {
      boolean plain = font instanceof PDSimpleFont && code >= ' ' && !isDingbats(font);
      return plain ? Character.toString((char) code) : UNKNOWN;
    }
    int first = text.codePointAt(0);
    String bullet = BULLETS.get(first);
    return bullet == null ? text : bullet;
  }

  private static boolean isDingbats(PDFont font) {
    return String.valueOf(font.getName()).toLowerCase(Locale.ROOT).contains("dingbat");
  }
}
