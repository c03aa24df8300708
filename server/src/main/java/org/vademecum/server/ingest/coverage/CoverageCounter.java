package org.vademecum.server.ingest.coverage;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
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
  private final IdentityHashMap<SourceLine, Group> groups = new IdentityHashMap<>();
  private final List<Group> order = new ArrayList<>();

  private static final class Group {
    private final List<SourceLine> lines = new ArrayList<>();
    private final StringBuilder output = new StringBuilder();
    private final StringBuilder labels = new StringBuilder();

    /** The lines as they stood. */
    CharSequence input() {
      int length = lines.size();
      for (SourceLine line : lines) {
        length += line.raw().length();
      }
      StringBuilder input = new StringBuilder(length);
      for (SourceLine line : lines) {
        input.append(line.raw()).append('\n');
      }
      return input;
    }
  }

  private CoverageCounter() {}

  /**
   * Counts.
   *
   * @param aside lines that went into provenance: masthead and furniture
   */
  public static Coverage count(
      Extracted source, List<SectionDraft> sections, List<SourceLine> aside) {
    CoverageCounter counter = new CoverageCounter();
    sections.forEach(counter::add);
    return counter.coverage(source, aside);
  }

  private void add(SectionDraft draft) {
    Group group = group(draft);
    group.output.append(draft.text());
    group.labels.append(draft.number());
  }

  private Group group(SectionDraft draft) {
    for (PlacedLine line : draft.lines()) {
      Group known = groups.get(line.line());
      if (known != null) {
        return known;
      }
    }
    Group group = new Group();
    order.add(group);
    for (PlacedLine line : draft.lines()) {
      groups.put(line.line(), group);
      group.lines.add(line.line());
    }
    return group;
  }

  private Coverage coverage(Extracted source, List<SourceLine> aside) {
    long inSections = 0;
    long lost = 0;
    for (Group group : order) {
      CharSequence input = group.input();
      long unmatched = CoverageAudit.lost(input, group.output, group.labels);
      lost += unmatched;
      inSections += Math.max(0, Glyphs.count(input) - unmatched);
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
