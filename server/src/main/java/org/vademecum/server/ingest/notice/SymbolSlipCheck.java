package org.vademecum.server.ingest.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vademecum.core.document.Provenance.Notice;
import org.vademecum.server.ingest.reference.SymbolGrammar;
import org.vademecum.server.ingest.structure.SectionDraft;

/** Finds letters among the digits of a symbol: {@code A/58/6l9}. */
final class SymbolSlipCheck {
  private static final Pattern SLIP =
      Pattern.compile("(?<=/)(?=[0-9lIO]*[0-9])[0-9lIO]*[lIO][0-9lIO]*(?=/|$)");

  List<Notice> check(SectionDraft section) {
    List<Notice> notices = new ArrayList<>();
    for (SymbolGrammar.Found found : SymbolGrammar.findAll(section.text())) {
      String better = repaired(found.symbol());
      if (!better.equals(found.symbol())) {
        notices.add(Places.notice("symbol-slip", section, found.symbol(), better));
      }
    }
    return notices;
  }

  /** The symbol with digits where letters slipped in. */
  static String repaired(String symbol) {
    Matcher matcher = SLIP.matcher(symbol);
    return matcher.replaceAll(
        slip -> slip.group().replace('l', '1').replace('I', '1').replace('O', '0'));
  }
}
