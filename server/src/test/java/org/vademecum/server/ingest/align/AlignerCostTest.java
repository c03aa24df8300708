package org.vademecum.server.ingest.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;

/** Bounds are several times what a slow machine needs: they catch quadratic growth, not noise. */
class AlignerCostTest {
  private static final int SECTIONS = 10_000;

  @Test
  void tenEditsInTenThousandSectionsCostWellUnderASecond() {
    RandomDocument document = new RandomDocument(new Random(1), SECTIONS);
    List<NumberedSection> published = document.imported();
    document.startEdition();
    for (int i = 0; i < 10; i++) {
      document.edit();
    }
    List<NumberedSection> next = document.imported();
    Aligner.align(published, next, 2);
    assertCosts(Duration.ofSeconds(1), published, next);
  }

  @Test
  void versionInWhichEverySectionWasEditedIsAlignedInSeconds() {
    List<NumberedSection> published = sections(i -> sentence(i));
    List<NumberedSection> next = sections(i -> sentence(i) + " amended");
    Alignment alignment = assertCosts(Duration.ofSeconds(10), published, next);
    assertEquals(Sections.ids(published), Sections.ids(alignment.sections()));
  }

  @Test
  void versionsWithNothingInCommonCostSeconds() {
    List<NumberedSection> published = sections(i -> sentence(i));
    List<NumberedSection> next = sections(i -> sentence(i + SECTIONS).replace("w", "v"));
    assertCosts(Duration.ofSeconds(10), published, next);
  }

  @Test
  void textsRepeatedThousandsOfTimesCostSeconds() {
    List<NumberedSection> published = sections(i -> "Repealed " + i % 3);
    List<NumberedSection> next = sections(i -> "Repealed " + i % 4);
    assertCosts(Duration.ofSeconds(10), published, next);
  }

  private static Alignment assertCosts(
      Duration most, List<NumberedSection> published, List<NumberedSection> next) {
    long start = cpuTime();
    Alignment alignment = Aligner.align(published, next, 2);
    Duration cost = Duration.ofNanos(cpuTime() - start);
    assertTrue(cost.compareTo(most) < 0, "took " + cost + ", at most " + most);
    return alignment;
  }

  /** Of this thread, so that a busy machine does not count. */
  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static List<NumberedSection> sections(Function<Integer, String> text) {
    return IntStream.rangeClosed(1, SECTIONS)
        .mapToObj(i -> new Section("p" + i, SectionKind.PARAGRAPH, text.apply(i)))
        .map(section -> new NumberedSection(section, 1, ""))
        .toList();
  }

  private static String sentence(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("The");
    for (int n = 0; n < 30; n++) {
      text.append(" w").append((int) (20_000 * Math.pow(random.nextDouble(), 3)));
    }
    return text.toString();
  }
}
