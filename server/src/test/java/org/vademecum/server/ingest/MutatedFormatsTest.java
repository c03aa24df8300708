package org.vademecum.server.ingest;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Damaged files of marked-up formats: each is read without loss or refused with a message. */
class MutatedFormatsTest {
  private static final int ROUNDS = Integer.getInteger("vademecum.mutations", 500);
  private static final String[] SNIPPETS = {
    "<",
    ">",
    "</p>",
    "<p>",
    "&",
    "&#0;",
    "&lt;",
    "\u0000",
    "\u202e",
    "é",
    "\ud83d\ude00",
    "]]>",
    "<!--",
    "\t",
    "\n\n",
    "    ",
    "[^1]",
    "[^1]: ",
    "**",
    "*",
    "`",
    "|",
    "> ",
    "- ",
    "1. ",
    "wId=\"s1\"",
    "eId=\"q\"",
    "<w:p>",
    "</w:p>",
    "<w:r>",
    "<w:t>x</w:t>",
    "<w:tbl>",
    "</w:tc>",
    "<w:tc>",
    "<table>",
    "<td>",
    "<num>1</num>",
    "<heading/>",
    "<authorialNote marker=\"2\">",
    "---\n",
    "<w:del>",
    "<ref href=\"#s1\">",
    "99999999999",
    "-1"
  };

  private static void requireSound(String seed, Consumer<byte[]> reader) {
    byte[] bytes = Samples.bytes("../FormatFuzzInputs/" + seed);
    Random random = new Random(seed.hashCode());
    for (int round = 0; round < ROUNDS; round++) {
      byte[] mutated = bytes;
      for (int i = 1 + random.nextInt(4); i > 0; i--) {
        mutated = mutate(mutated, random);
      }
      byte[] input = mutated;
      try {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> reader.accept(input));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(seed + ": " + new String(input, StandardCharsets.UTF_8), e);
      }
    }
  }

  /** Cuts a stretch out, repeats it, replaces it by another or by a snippet. */
  private static byte[] mutate(byte[] bytes, Random random) {
    int start = random.nextInt(bytes.length + 1);
    int end = Math.min(bytes.length, start + random.nextInt(40));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, start);
    switch (random.nextInt(5)) {
      case 0 -> {}
      case 1 -> {
        for (int i = random.nextInt(6); i >= 0; i--) {
          out.write(bytes, start, end - start);
        }
      }
      case 2 -> out.write(random.nextInt(256));
      default ->
          out.writeBytes(
              SNIPPETS[random.nextInt(SNIPPETS.length)].getBytes(StandardCharsets.UTF_8));
    }
    boolean keeps = random.nextBoolean();
    int rest = keeps ? start : end;
    out.write(bytes, rest, bytes.length - rest);
    return out.toByteArray();
  }

  @Test
  void word() {
    requireSound("docx/document.xml", bytes -> FormatFuzz.read(FormatFuzz.word(bytes)));
  }

  @Test
  void markdown() {
    requireSound("markdown/rules.md", bytes -> FormatFuzz.read("fuzz.md", bytes));
  }

  @Test
  void akomaNtoso() {
    requireSound("akn/act.xml", bytes -> FormatFuzz.read("fuzz.xml", bytes));
  }

  @Test
  void html() {
    requireSound("html/rules.html", bytes -> FormatFuzz.read("fuzz.html", bytes));
  }
}
