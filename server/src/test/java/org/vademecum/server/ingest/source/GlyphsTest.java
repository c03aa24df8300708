package org.vademecum.server.ingest.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class GlyphsTest {

  @Test
  void theTableSaysWhatTheCharacterClassSays() {
    for (int c = 0; c < 1 << 16; c++) {
      assertEquals(Character.isLetter(c), Glyphs.isLetter((char) c), Integer.toHexString(c));
      assertEquals(Character.isDigit(c), Glyphs.isDigit((char) c), Integer.toHexString(c));
      boolean space =
          Character.isSpaceChar(c) || (Character.isWhitespace(c) && c < 0x80) || c == 0x85;
      assertEquals(space, Glyphs.isSpace(c), Integer.toHexString(c));
      assertFalse(Glyphs.isSpace(c) && Glyphs.isInvisible(c), Integer.toHexString(c));
    }
  }

  @Test
  void countsCodePointsThatAreSeen() {
    assertEquals(4, Glyphs.count("a \u00ad\u200bb\n\ud83d\ude00文\ufeff"));
  }
}
