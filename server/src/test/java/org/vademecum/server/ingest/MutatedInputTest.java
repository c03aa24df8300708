package org.vademecum.server.ingest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damaged documents: each is imported without loss or refused with a message, never more. */
class MutatedInputTest {
  private static final List<String> NAMES =
      List.of(
          "letter.ar.txt",
          "letter.en.txt",
          "letter.fr.txt",
          "letter.ru.txt",
          "letter.zh.txt",
          "report.en.txt",
          "resolution.en.txt",
          "rules.html");
  private static final List<String> SNIPPETS =
      List.of(
          "\f",
          "\n\n",
          "**",
          "## ",
          "1.",
          "(a) ",
          "- ",
          "______",
          "*",
          "\u0000",
          "\u00ad",
          "-\n",
          "<p>",
          "</table><td>",
          "<ol><li>",
          "&#x0;",
          "\u202e",
          "\ufb01",
          "e\u0301",
          "\ud83d\ude00",
          "A/58/6l9",
          "2/3\n\n35-11902\n",
          "\u0660",
          "Annex\n",
          "(Signed)",
          "\t",
          "\r");

  @Test
  void damagedDocumentsAreImportedWholeOrRefused() {
    Random random = new Random(20361124);
    int imported = 0;
    for (int round = 0; round < 1500; round++) {
      String name = NAMES.get(round % NAMES.size());
      imported += read(name, mutate(Samples.bytes(name), random)) ? 1 : 0;
    }
    assertTrue(imported > 500, imported + " of 1500");
  }

  @Test
  void randomBytesAreRefusedOrImported() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      byte[] bytes = new byte[random.nextInt(3000)];
      random.nextBytes(bytes);
      read("noise.txt", bytes);
      read("noise.html", bytes);
    }
  }

  @Test
  void oneVeryLongLineIsSplitIntoSections() {
    byte[] bytes = new byte[10_000_000];
    byte[] words =
        "the hut and the path are in the snow of the valley ".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = words[i % words.length];
    }
    Imported imported =
        Samples.IMPORTER.read(
            new SourceFile("long.txt", bytes), ImportOptions.NONE.withSymbol("HUT/2"));

    assertTrue(imported.sections().size() >= 10);
    CorpusTest.requireSound(imported);
  }

  private static boolean read(String name, byte[] bytes) {
    try {
      CorpusTest.requireSound(
          Samples.IMPORTER.read(
              new SourceFile(name, bytes),
              ImportOptions.NONE.withSymbol("HUT/3").withLanguage("en")));
      return true;
    } catch (IngestException e) {
      assertTrue(String.valueOf(e.getMessage()).startsWith(name), e.getMessage());
      return false;
    }
  }

  private static byte[] mutate(byte[] original, Random random) {
    byte[] bytes = original;
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      int at = random.nextInt(bytes.length + 1);
      bytes =
          switch (random.nextInt(4)) {
            case 0 -> insert(bytes, at, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
            case 1 -> Arrays.copyOf(bytes, Math.max(1, at));
            case 2 -> insert(bytes, at, new String(bytes, StandardCharsets.UTF_8));
            default -> flip(bytes, Math.min(at, bytes.length - 1), random);
          };
      bytes = bytes.length > 60_000 ? Arrays.copyOf(bytes, 60_000) : bytes;
    }
    return bytes;
  }

  private static byte[] insert(byte[] bytes, int at, String text) {
    byte[] more = text.getBytes(StandardCharsets.UTF_8);
    byte[] out = Arrays.copyOf(bytes, bytes.length + more.length);
    System.arraycopy(bytes, at, out, at + more.length, bytes.length - at);
    System.arraycopy(more, 0, out, at, more.length);
    return out;
  }

  private static byte[] flip(byte[] bytes, int at, Random random) {
    byte[] out = bytes.clone();
    out[at] = (byte) (' ' + random.nextInt(95));
    return out;
  }
}
