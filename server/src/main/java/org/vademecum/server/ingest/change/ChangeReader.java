package org.vademecum.server.ingest.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vademecum.core.document.Change;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Provenance.Notice;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Symbol;
import org.vademecum.server.ingest.language.LanguageData;

/**
 * Reads what a corrigendum, or an addendum or amendment with instructions, does to the work that it
 * names. What it cannot understand stays a section and gets the notice {@value #UNCLEAR}; nothing
 * is guessed.
 */
public final class ChangeReader {
  /** Code of the notice. */
  public static final String UNCLEAR = "change-unclear";

  private final PlaceReader places;
  private final InstructionReader instructions;
  private final Cues cues;

  public ChangeReader(LanguageData data) {
    this.places = new PlaceReader(data);
    this.instructions = new InstructionReader(data, places);
    this.cues = new Cues(data);
  }

  /**
   * What was found.
   *
   * @param changes in order, none applied yet
   * @param unclear indices of the sections that could not be understood
   */
  public record Found(List<Change> changes, List<Integer> unclear) {
    public Found {
      changes = List.copyOf(changes);
      unclear = List.copyOf(unclear);
    }

    /** The notice for a section at some page and line. */
    public static Notice notice(int page, int line, String text) {
      String seen = text.length() > 80 ? text.substring(0, 80) + "…" : text;
      return new Notice(UNCLEAR, page, line, seen, "");
    }
  }

  /**
   * Reads changes.
   *
   * @param sections of the work that makes them, under its ids
   * @param target the work that they are made to
   * @param languages that they hold for; none for all
   * @param allInstructions whether everything in the work is an instruction, as in a corrigendum
   */
  public Found read(
      List<NumberedSection> sections,
      Symbol target,
      List<Language> languages,
      boolean allInstructions) {
    Run run = new Run(sections, new Changes(target, languages));
    run.read();
    return new Found(run.changes, allInstructions ? run.unclear : List.of());
  }

  /** One reading, from section to section. */
  private final class Run {
    private final List<NumberedSection> sections;
    private final Changes make;
    private final List<Change> changes = new ArrayList<>();
    private final List<Integer> unclear = new ArrayList<>();
    private Place place = Place.NOWHERE;
    private int at;

    Run(List<NumberedSection> sections, Changes make) {
      this.sections = sections;
      this.make = make;
    }

    void read() {
      while (at < sections.size()) {
        section();
      }
    }

    private void section() {
      Optional<Place> whole = isText(at) ? places.readWhole(text(at)) : Optional.empty();
      if (whole.isPresent()) {
        place = whole.get().within(place);
        at++;
        return;
      }
      Cues.Joined joined = cues.join(sections, at);
      Optional<Change> change = isText(at) ? change(joined) : Optional.empty();
      if (change.isPresent()) {
        changes.add(change.get());
      } else if (isDoubtful(at)) {
        unclear.add(at);
      }
      at = change.isPresent() ? Math.max(at, joined.end()) : at + 1;
    }

    private Optional<Change> change(Cues.Joined joined) {
      Located located = located(joined.text());
      return located.instruction().flatMap(it -> change(it, located.place(), joined));
    }

    private Optional<Change> change(Instruction instruction, Place stated, Cues.Joined joined) {
      int first = at;
      Place where = instruction.place().within(stated);
      int end = instruction.follows() ? brought(joined.end(), where) : joined.end();
      if (instruction.follows() && end == joined.end()) {
        return Optional.empty();
      }
      List<String> ids = new ArrayList<>(List.of(sections.get(first).section().id()));
      for (int i = joined.end(); i < end; i++) {
        if (!isStrayNote(i, joined.end())) {
          ids.add(sections.get(i).section().id());
        }
      }
      Optional<Change> made = make.change(instruction, where, ids);
      at = made.isPresent() ? end : at;
      return made;
    }

    /** A note whose mark is not in the text before it belongs to something else. */
    private boolean isStrayNote(int index, int from) {
      NumberedSection note = sections.get(index);
      return note.section().kind() == SectionKind.NOTE
          && sections.subList(from, index).stream()
              .noneMatch(section -> section.section().text().contains(note.quotedNumber()));
    }

    /** Where the text that an instruction brings ends: at the next place or instruction. */
    private int brought(int from, Place where) {
      int end = from < sections.size() && isHeadingOf(where, text(from)) ? from + 1 : from;
      while (end < sections.size() && !(isText(end) && begins(text(end)))) {
        end++;
      }
      return end;
    }

    /** The heading or caption of what is brought names the place itself. */
    private boolean isHeadingOf(Place where, String text) {
      return places.readWhole(text).filter(where::endsAs).isPresent();
    }

    private boolean begins(String text) {
      return places.readWhole(text).isPresent() || located(text).instruction().isPresent();
    }

    private Located located(String text) {
      PlaceReader.Reading prefix = places.read(text, 0);
      Place within = prefix.place().within(place);
      String rest = text.substring(prefix.end()).strip();
      boolean parted = !rest.isEmpty() && ":：.–—-".indexOf(rest.charAt(0)) >= 0;
      String bare = parted ? rest.substring(1).strip() : rest;
      if (prefix.place().isNowhere()) {
        return new Located(place, instructions.read(text));
      }
      Optional<Instruction> whole = parted ? Optional.empty() : instructions.read(text);
      return whole.isPresent()
          ? new Located(place, whole)
          : new Located(
              within, instructions.read(bare.startsWith(",") ? bare.substring(1).strip() : bare));
    }

    private boolean isText(int index) {
      SectionKind kind = sections.get(index).section().kind();
      return kind != SectionKind.TABLE
          && kind != SectionKind.IMAGE
          && kind != SectionKind.NOTE
          && kind != SectionKind.SIGNATURE;
    }

    private boolean isDoubtful(int index) {
      SectionKind kind = sections.get(index).section().kind();
      boolean body = isText(index) && kind != SectionKind.TITLE && kind != SectionKind.HEADING;
      return body || kind == SectionKind.TABLE;
    }

    private String text(int index) {
      return sections.get(index).section().text();
    }
  }

  private record Located(Place place, Optional<Instruction> instruction) {}
}
