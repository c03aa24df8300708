package org.vademecum.server.ingest.coverage;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vademecum.server.ingest.Coverage;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.source.Extracted;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.source.SourceLine;
import org.vademecum.server.ingest.structure.SectionDraft;

/**
 * Counts where the characters of a source went. Each section is held against the very lines it came
 * from; sections that share a line are held against it together.
 */
public final class CoverageCounter {
  private final IdentityHashMap<SourceLine, Group> groups;
  private final List<Group> order = new ArrayList<>();

  /**
   * Lines and the sections that came from them.
   *
   * @param lines of the first section
   */
  private record Group(List<PlacedLine> lines, List<SectionDraft> sections) {

    /** Characters that were lost, and of the others how many there are. */
    long[] lostAndHeld() {
      long quick = QuickAudit.held(lines, sections);
      if (quick >= 0) {
        return new long[] {0, quick};
      }
      String input = joined(lines, line -> line.line().raw() + '\n');
      long lost =
          CoverageAudit.lost(
              input, joined(sections, SectionDraft::text), joined(sections, SectionDraft::number));
      return new long[] {lost, Math.max(0, Glyphs.count(input) - lost)};
    }

    private static <T> String joined(List<T> all, Function<T, String> text) {
      return all.stream().map(text).collect(Collectors.joining());
    }
  }

  private CoverageCounter(int lines) {
    this.groups = new IdentityHashMap<>(lines);
  }

  /**
   * Counts.
   *
   * @param aside lines that went into provenance: masthead and furniture
   */
  public static Coverage count(
      Extracted source, List<SectionDraft> sections, List<SourceLine> aside) {
    CoverageCounter counter = new CoverageCounter(source.lines().size());
    sections.forEach(counter::add);
    return counter.coverage(source, aside);
  }

  private void add(SectionDraft draft) {
    group(draft).sections().add(draft);
  }

  private Group group(SectionDraft draft) {
    for (PlacedLine line : draft.lines()) {
      Group known = groups.get(line.line());
      if (known != null) {
        return known;
      }
    }
    Group group = new Group(draft.lines(), new ArrayList<>(1));
    order.add(group);
    for (PlacedLine line : draft.lines()) {
      groups.put(line.line(), group);
    }
    return group;
  }

  private Coverage coverage(Extracted source, List<SourceLine> aside) {
    long inSections = 0;
    long lost = 0;
    for (Group group : order) {
      long[] found = group.lostAndHeld();
      lost += found[0];
      inSections += found[1];
    }
    long inProvenance = 0;
    for (SourceLine line : aside) {
      inProvenance += groups.containsKey(line) ? 0 : Glyphs.count(line.raw());
    }
    return settled(source.charsIn(), inSections, inProvenance, lost);
  }

  /** What the extractor never handed over, or no section and no aside claimed, is lost as well. */
  private static Coverage settled(long in, long sections, long provenance, long lost) {
    long unclaimed = in - sections - provenance - lost;
    return new Coverage(in, sections, provenance, lost + Math.max(0, unclaimed));
  }
}
