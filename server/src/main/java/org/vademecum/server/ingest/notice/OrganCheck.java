package org.vademecum.server.ingest.notice;

import java.util.List;
import org.vademecum.core.document.Masthead;
import org.vademecum.core.document.Provenance.Notice;
import org.vademecum.server.ingest.language.LanguageData;

/** A masthead that does not name the organ: the symbol tells it. */
final class OrganCheck {
  private OrganCheck() {}

  static List<Notice> check(Masthead masthead, String symbol, LanguageData data) {
    int slash = symbol.indexOf('/');
    if (masthead.equals(Masthead.EMPTY) || !masthead.organ().isEmpty() || slash < 0) {
      return List.of();
    }
    List<String> organ = data.list("organ." + symbol.substring(0, slash));
    return organ.isEmpty()
        ? List.of()
        : List.of(new Notice("organ-missing", 0, 0, symbol.substring(0, slash + 1), organ.get(0)));
  }
}
