package org.vademecum.server.ingest.change;

import java.util.List;
import java.util.Optional;
import org.vademecum.core.document.Change;
import org.vademecum.core.document.ChangeKind;
import org.vademecum.core.document.ChangeStatus;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.document.WorkCorrection;
import org.vademecum.server.ingest.change.Place.Sort;

/** Makes changes of instructions: finds the kind of each in the closed list. */
record Changes(Symbol target, List<Language> languages) {

  /** The change; empty when the instruction says too little to be one. */
  Optional<Change> change(Instruction instruction, Place place, List<String> sections) {
    return switch (instruction.form()) {
      case SPONSORS -> made(ChangeKind.ADDS_SPONSORS, "", instruction, sections);
      case SYMBOL, LANGUAGE -> made(ChangeKind.CORRECTS_MASTHEAD, "", instruction, sections);
      case DATE -> made(ChangeKind.CORRECTS_MASTHEAD, WorkCorrection.DATE, instruction, sections);
      case WITHDRAW -> made(ChangeKind.WITHDRAWS, "", instruction, sections);
      case INSERT -> inserted(instruction, place, sections);
      case WORDS -> words(instruction, place, sections);
      case DELETE ->
          place.isNowhere() && instruction.issued().isEmpty()
              ? Optional.empty()
              : made(kind(instruction, place), place.printed(), instruction, sections);
    };
  }

  /** "After paragraph 2 insert …" inserts a paragraph; "after X insert Y" corrects words. */
  private Optional<Change> inserted(Instruction instruction, Place place, List<String> sections) {
    if (!instruction.issued().isEmpty()) {
      String joined = instruction.issued() + " " + instruction.corrected();
      Instruction words =
          new Instruction(
              Instruction.Form.WORDS, instruction.place(), instruction.issued(), joined, false);
      return instruction.follows() ? Optional.empty() : words(words, place, sections);
    }
    boolean paragraph =
        place.step(Sort.PARAGRAPH).isPresent() || place.step(Sort.ARTICLE).isPresent();
    return paragraph
        ? made(ChangeKind.INSERTS, place.printed(), instruction, sections)
        : Optional.empty();
  }

  private Optional<Change> words(Instruction instruction, Place place, List<String> sections) {
    boolean all = instruction.issued().isEmpty();
    boolean enough = !all || !place.isNowhere();
    return enough
        ? made(kind(instruction, place), place.printed(), instruction, sections)
        : Optional.empty();
  }

  private static ChangeKind kind(Instruction instruction, Place place) {
    if (place.step(Sort.TITLE).isPresent()) {
      return ChangeKind.CORRECTS_TITLE;
    }
    boolean whole = instruction.issued().isEmpty() && !place.isNowhere();
    Sort last = whole ? place.steps().get(place.steps().size() - 1).sort() : Sort.LINE;
    boolean replaces = last == Sort.TABLE || last == Sort.PAGE || last.isPart();
    return replaces ? ChangeKind.REPLACES : ChangeKind.CORRECTS_TEXT;
  }

  private Optional<Change> made(
      ChangeKind kind, String place, Instruction instruction, List<String> sections) {
    return Optional.of(
        new Change(
            kind,
            target,
            "",
            languages,
            place,
            instruction.issued(),
            instruction.corrected(),
            sections,
            ChangeStatus.WORK_MISSING));
  }
}
