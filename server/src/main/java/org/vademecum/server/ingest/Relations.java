package org.vademecum.server.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vademecum.core.document.Symbol;
import org.vademecum.server.ingest.symbol.Relation;
import org.vademecum.server.ingest.symbol.SymbolFamily;

/** What a work does to others: as the administrator says, else as its symbol says. */
record Relations(String file, Symbol symbol) {

  List<Relation> of(ImportOptions options) {
    Optional<Relation> own = SymbolFamily.UN.relation(symbol.value());
    return options.relations().isEmpty()
        ? own.stream().toList()
        : options.relations().stream().map(said -> parse(said, own)).toList();
  }

  /** A kind alone has the target that the symbol gives. */
  private Relation parse(String said, Optional<Relation> own) {
    int space = said.indexOf(' ');
    Relation.Kind kind = kind(space < 0 ? said : said.substring(0, space));
    if (space > 0) {
      return new Relation(kind, target(said.substring(space).strip()));
    }
    return own.map(relation -> new Relation(kind, relation.target()))
        .orElseThrow(
            () -> wrong("'" + said + "' names no other work (expected e.g. '" + said + " A/1/2')"));
  }

  private Relation.Kind kind(String word) {
    return Arrays.stream(Relation.Kind.values())
        .filter(kind -> kind.label().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    "'"
                        + word
                        + "' is none of "
                        + Arrays.stream(Relation.Kind.values())
                            .map(Relation.Kind::label)
                            .collect(Collectors.joining(", "))));
  }

  private String target(String target) {
    try {
      return new Symbol(target).value();
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private InvalidOptionException wrong(String why) {
    return new InvalidOptionException(file, "--relation", why);
  }
}
