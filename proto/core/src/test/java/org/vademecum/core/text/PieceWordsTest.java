package org.vademecum.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vademecum.core.coding.CodedReader;
import org.vademecum.core.coding.CodedWriter;
import org.vademecum.core.coding.Effort;
import org.vademecum.core.coding.TextPieces;
import org.vademecum.core.document.Language;

class PieceWordsTest {
  private static final int WINDOW = 1 << 16;
  private static final List<String> LANGUAGES = List.of("ar", "en", "es", "fr", "ru", "zh", "de");
  private static final String[] PARTS = {
    "eau",
    "l'",
    "’",
    "'",
    " ",
    "  ",
    "A1",
    "57/145",
    "co-operation",
    "人",
    "权。",
    "ний",
    "й",
    "é",
    "e\u0301",
    "ـ",
    "الماء",
    "\u00ad",
    "\u200b",
    "s",
    "d",
    ",",
    "(",
    "\t",
    "ไทย",
    "12345",
    "٣",
    "😀",
    "x".repeat(90)
  };

  @Test
  void givesTheWordsThatTheTextGives() throws IOException {
    List<String> texts = new ArrayList<>();
    for (JsonObject vector : AnalysisVectors.read()) {
      texts.add(vector.get("input").getAsString());
    }
    Random random = new Random(11);
    for (int i = 0; i < 3000; i++) {
      texts.add(text(random));
    }
    for (String language : LANGUAGES) {
      check(Analyzer.forLanguage(new Language(language)), texts);
    }
  }

  private static void check(Analyzer analyzer, List<String> texts) {
    CodedWriter writer = new CodedWriter(WINDOW, Effort.QUICK);
    texts.forEach(writer::text);
    byte[] coded = writer.finish();
    CodedReader reader = new CodedReader(new ByteArrayInputStream(coded), WINDOW, 1 << 24);
    List<String> known = new ArrayList<>();
    PieceWords words = new PieceWords(analyzer, word -> number(known, word));
    int compared = 0;
    for (String text : texts) {
      assertEquals(text, reader.text());
      TextPieces pieces = reader.pieces();
      if (pieces.count() > 0) {
        List<String> found = new ArrayList<>();
        words.each(pieces, number -> found.add(known.get(number)));
        assertEquals(analyzer.analyze(text).stream().map(Token::word).toList(), found, text);
        compared++;
      }
    }
    assertTrue(compared > texts.size() / 2);
  }

  private static int number(List<String> known, String word) {
    known.add(word);
    return known.size() - 1;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int parts = random.nextInt(12); parts >= 0; parts--) {
      text.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return text.toString();
  }
}
