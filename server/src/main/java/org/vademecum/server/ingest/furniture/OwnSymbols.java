package org.vademecum.server.ingest.furniture;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vademecum.core.document.SymbolNames;
import org.vademecum.server.ingest.reference.SymbolGrammar;
import org.vademecum.server.ingest.source.SourceLine;

/** The symbols by which a document calls itself at its beginning. */
final class OwnSymbols {
  /** Lines with text that are looked at. */
  private static final int BEGINNING = 14;

  private static final int REPEATED = 3;

  private OwnSymbols() {}

  static Set<String> of(List<SourceLine> lines, String asked) {
    Set<String> symbols = new LinkedHashSet<>();
    addAll(symbols, asked);
    List<String> beginning =
        lines.stream()
            .filter(line -> !line.isBlank())
            .limit(BEGINNING)
            .map(SourceLine::text)
            .toList();
    beginning.stream().filter(SymbolGrammar::isOnlySymbol).forEach(text -> addAll(symbols, text));
    if (symbols.isEmpty()) {
      beginning.stream()
          .filter(text -> text.length() < 80)
          .flatMap(text -> SymbolGrammar.findAll(text).stream())
          .limit(1)
          .forEach(found -> addAll(symbols, found.symbol()));
    }
    return symbols;
  }

  /** The first of the symbols that begins lines again and again, or empty. */
  static String repeated(List<SourceLine> lines, Set<String> symbols) {
    return symbols.stream()
        .filter(
            symbol ->
                lines.stream()
                        .filter(line -> line.text().startsWith(symbol))
                        .limit(REPEATED)
                        .count()
                    == REPEATED)
        .findFirst()
        .orElse("");
  }

  private static void addAll(Set<String> symbols, String symbol) {
    if (!symbol.isEmpty()) {
      String bare = symbol.endsWith("*") ? symbol.substring(0, symbol.length() - 1) : symbol;
      symbols.add(bare);
      symbols.addAll(SymbolNames.halves(bare));
    }
  }
}
