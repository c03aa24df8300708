package org.vademecum.server.ingest.worker.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vademecum.core.document.Provenance.Notice;
import org.vademecum.core.document.Span;
import org.vademecum.server.ingest.source.Attachment;
import org.vademecum.server.ingest.source.Extracted;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.Layout;
import org.vademecum.server.ingest.source.SourceLine;

/** Makes what an extractor might: every script, unpaired surrogates too. */
final class RandomExtracted {
  private static final String[] ALPHABETS = {
    "plain text, with spaces", "Élysée œuvre ﬁn", "резолюция", "决议草案", "قرار", "😀\ud800 \udc00", ""
  };

  private final Random random;

  RandomExtracted(Random random) {
    this.random = random;
  }

  Extracted next() {
    return new Extracted(
        lines(),
        lines(),
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean() ? "fr" : "",
        random.nextInt(1_000_000),
        notices(),
        attachments());
  }

  Extracted withSpan(String text, int start, int end) {
    Span span = new Span(start, end, Span.Kind.STRONG, "");
    return withLines(
        List.of(new SourceLine(1, 1, Form.PARAGRAPH, 0, "", text, text, List.of(span))));
  }

  Extracted withLines(List<SourceLine> lines) {
    return new Extracted(lines, List.of(), true, true, "", 4, List.of(), List.of());
  }

  Extracted withAttachments(List<Attachment> attachments) {
    return new Extracted(List.of(), List.of(), true, true, "", 4, List.of(), attachments);
  }

  private List<SourceLine> lines() {
    List<SourceLine> lines = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      String raw = text();
      String text = random.nextBoolean() ? raw : text();
      Form form = List.of(Form.values()).get(random.nextInt(Form.values().length));
      lines.add(
          new SourceLine(
              random.nextInt(100_000),
              1 + random.nextInt(400),
              form,
              2,
              "(a)",
              raw,
              text,
              spans(text),
              layout()));
    }
    return lines;
  }

  private Layout layout() {
    List<Layout.Zone> zones = List.of(Layout.Zone.values());
    return random.nextBoolean()
        ? Layout.NONE
        : new Layout(
            random.nextFloat(),
            100 * random.nextFloat(),
            -random.nextFloat(),
            1 + random.nextInt(20),
            random.nextBoolean(),
            random.nextBoolean(),
            zones.get(random.nextInt(zones.size())),
            new Layout.Column(60, 552),
            new Layout.Page(612, 792));
  }

  private List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0 && !text.isEmpty(); i--) {
      int start = random.nextInt(text.length());
      int end = start + 1 + random.nextInt(text.length() - start);
      Span.Kind kind = Span.Kind.ofCode(1 + random.nextInt(Span.Kind.values().length));
      spans.add(new Span(start, end, kind, random.nextBoolean() ? "" : "A/58/619"));
    }
    return spans;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(ALPHABETS[random.nextInt(ALPHABETS.length)]);
    }
    return text.toString();
  }

  private List<Notice> notices() {
    return random.nextBoolean()
        ? List.of()
        : List.of(new Notice("comment", 0, random.nextInt(100), text(), text()));
  }

  private List<Attachment> attachments() {
    byte[] picture = new byte[random.nextInt(40)];
    random.nextBytes(picture);
    return random.nextBoolean()
        ? List.of()
        : List.of(new Attachment("page-3-1.png", "image/png", random.nextInt(9), picture));
  }
}
