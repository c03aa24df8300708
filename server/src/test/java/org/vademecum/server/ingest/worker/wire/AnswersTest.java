package org.vademecum.server.ingest.worker.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.source.Attachment;
import org.vademecum.server.ingest.source.Extracted;
import org.vademecum.server.ingest.source.Progress;
import org.vademecum.server.ingest.source.SourceLine;

final class AnswersTest {
  private static final int TIMES = Integer.getInteger("vademecum.wire.mutations", 20_000);

  @Test
  void whatIsSaidIsHeard() throws IOException {
    RandomExtracted random = new RandomExtracted(new Random(20_031));
    for (int i = 0; i < 300; i++) {
      Extracted extracted = random.next();
      Answer.Done heard = (Answer.Done) hear(bytes(new Answer.Done(extracted)), Progress.NONE);
      assertSame(extracted, heard.extracted());
    }
  }

  private static void assertSame(Extracted said, Extracted heard) {
    assertEquals(without(said), without(heard));
    assertEquals(said.attachments().size(), heard.attachments().size());
    for (int i = 0; i < said.attachments().size(); i++) {
      Attachment one = said.attachments().get(i);
      Attachment other = heard.attachments().get(i);
      assertEquals(
          one.name() + one.mediaType() + one.page(),
          other.name() + other.mediaType() + other.page());
      assertArrayEquals(one.bytes(), other.bytes());
    }
  }

  private static Extracted without(Extracted all) {
    return new Extracted(
        all.lines(),
        all.dropped(),
        all.markedUp(),
        all.paged(),
        all.language(),
        all.charsIn(),
        all.notices(),
        List.of());
  }

  /** What an extractor finds must not be lost on the way: extend codec and random values too. */
  @Test
  void everyComponentIsSaid() {
    assertEquals(8, Extracted.class.getRecordComponents().length);
    assertEquals(9, SourceLine.class.getRecordComponents().length);
    assertEquals(4, Attachment.class.getRecordComponents().length);
  }

  @Test
  void pagesAndFaultsAreHeard() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnswerWriter writer = new AnswerWriter(out);
    writer.page(1);
    writer.page(12);
    Answer.Refused refused = new Answer.Refused("WordFileException", 12, 3, "a fault", "a remedy");
    writer.answer(1, refused);
    List<Integer> pages = new ArrayList<>();
    assertEquals(refused, hear(out.toByteArray(), pages::add));
    assertEquals(List.of(1, 12), pages);
  }

  @Test
  void requestsAreHeard() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Request(7, new SourceFile("Prüfung.docx", new byte[] {1, 2, 3}), "windows-1251").write(out);
    Request heard = Request.read(new ByteArrayInputStream(out.toByteArray())).orElseThrow();
    assertEquals(7, heard.number());
    assertEquals("Prüfung.docx", heard.file().name());
    assertEquals("windows-1251", heard.charset());
    assertArrayEquals(new byte[] {1, 2, 3}, heard.file().bytes());
    assertTrue(Request.read(new ByteArrayInputStream(new byte[0])).isEmpty());
  }

  @Test
  void answerToAnotherRequestIsRefused() throws IOException {
    byte[] answer = bytes(new Answer.Failed("why"));
    AnswerReader reader = new AnswerReader(new ByteArrayInputStream(answer));
    assertThrows(WireException.class, () -> reader.answer(2, Progress.NONE));
  }

  @Test
  void greetingOfAnotherVersionIsRefused() {
    byte[] words = "Error occurred during initialization".getBytes(StandardCharsets.US_ASCII);
    AnswerReader reader = new AnswerReader(new ByteArrayInputStream(words));
    assertThrows(WireException.class, reader::greeting);
  }

  @Test
  void spanBeyondItsTextIsRefused() throws IOException {
    RandomExtracted random = new RandomExtracted(new Random(7));
    byte[] answer = bytes(new Answer.Done(random.withSpan("text", 1, 5)));
    assertThrows(WireException.class, () -> hear(answer, Progress.NONE));
  }

  @Test
  void mediaTypeWithALineBreakIsRefused() throws IOException {
    RandomExtracted random = new RandomExtracted(new Random(7));
    for (Attachment bad :
        List.of(
            new Attachment("a.png", "image/png\r\nSet-Cookie: a=b", 1, new byte[1]),
            new Attachment("..", "image/png", 1, new byte[1]))) {
      byte[] answer = bytes(new Answer.Done(random.withAttachments(List.of(bad))));
      assertThrows(WireException.class, () -> hear(answer, Progress.NONE));
    }
  }

  @Test
  void moreThanMayBeSaidIsNotBegun() {
    SourceLine line = SourceLine.free(1, 1, "x", "x");
    Extracted tooMuch =
        new RandomExtracted(new Random(7))
            .withLines(Collections.nCopies(Meter.MAX_LINES + 1, line));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnswerWriter writer = new AnswerWriter(out);
    WireException fault =
        assertThrows(WireException.class, () -> writer.answer(1, new Answer.Done(tooMuch)));
    assertEquals("more than 1000000 lines", fault.reason());
    assertEquals(0, out.size());
  }

  @Test
  void mutatedAnswersGiveAnAnswerOrAWireFault() throws IOException {
    Random random = new Random(20_032);
    RandomExtracted extracted = new RandomExtracted(random);
    int refused = 0;
    for (int i = 0; i < TIMES; i++) {
      byte[] answer = Mutation.of(bytes(new Answer.Done(extracted.next())), random);
      refused += isRefused(answer) ? 1 : 0;
    }
    assertTrue(refused > TIMES / 4, refused + " of " + TIMES + " were refused");
    assertFalse(isRefused(bytes(new Answer.Done(extracted.next()))));
  }

  /** Anything but an {@link IOException} would go through to the server. */
  private static boolean isRefused(byte[] answer) {
    try {
      hear(answer, Progress.NONE);
      return false;
    } catch (IOException refused) {
      return true;
    }
  }

  private static byte[] bytes(Answer answer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new AnswerWriter(out).answer(1, answer);
    return out.toByteArray();
  }

  private static Answer hear(byte[] answer, Progress progress) throws IOException {
    return new AnswerReader(new ByteArrayInputStream(answer)).answer(1, progress);
  }
}
