package org.vademecum.server.ingest.pdf;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/** Tells bold and italic faces by their descriptors and names. */
final class Faces {
  private static final Pattern BOLD = Pattern.compile("bold|black|heavy|semibold|demi");
  private static final Pattern ITALIC = Pattern.compile("italic|oblique|kursiv");
  private static final float BOLD_WEIGHT = 600;

  private final IdentityHashMap<PDFont, Face> known = new IdentityHashMap<>();

  /** How a font looks beside others. */
  record Face(boolean bold, boolean italic) {}

  Face of(PDFont font) {
    return known.computeIfAbsent(font, Faces::read);
  }

  private static Face read(PDFont font) {
    String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean bold = BOLD.matcher(name).find();
    boolean italic = ITALIC.matcher(name).find();
    if (descriptor != null) {
      bold |= descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT;
      italic |= descriptor.isItalic();
    }
    return new Face(bold, italic);
  }
}
