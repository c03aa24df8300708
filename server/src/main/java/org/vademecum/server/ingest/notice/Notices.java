package org.vademecum.server.ingest.notice;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.Provenance.Notice;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.masthead.MastheadReading;
import org.vademecum.server.ingest.structure.SectionDraft;

/** Everything doubtful in a document. Nothing is changed: each notice suggests. */
public final class Notices {
  /** Notices of one sort beyond this many say nothing new. */
  private static final int ENOUGH = 200;

  private final Words words;
  private final LanguageData data;

  public Notices(Words words, LanguageData data) {
    this.words = words;
    this.data = data;
  }

  /**
   * Finds them.
   *
   * @param symbol of the document
   * @param letter whether the document is a letter
   */
  public List<Notice> find(
      MastheadReading reading, String symbol, boolean letter, List<SectionDraft> sections) {
    List<Notice> notices = new ArrayList<>();
    notices.addAll(OrganCheck.check(reading.masthead(), symbol, data));
    notices.addAll(NumberCheck.check(sections));
    addUpTo(notices, new SpellingCheck(words, data).check(sections));
    HyphenCheck hyphens = new HyphenCheck(words);
    SymbolSlipCheck slips = new SymbolSlipCheck();
    AgendaCheck agenda = new AgendaCheck(data, reading.masthead().agendaItems());
    for (SectionDraft section : sections) {
      addUpTo(notices, hyphens.check(section));
      addUpTo(notices, slips.check(section));
      addUpTo(notices, letter ? agenda.check(section) : List.of());
    }
    return notices;
  }

  private static void addUpTo(List<Notice> notices, List<Notice> more) {
    if (notices.size() < ENOUGH) {
      notices.addAll(more);
    }
  }
}
