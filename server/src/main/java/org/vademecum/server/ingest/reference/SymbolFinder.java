package org.vademecum.server.ingest.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vademecum.server.ingest.language.LanguageData;

/** Finds symbols written out, and what is added to one: "A/52/364 and Add.1". */
final class SymbolFinder {
  private final Pattern addition;

  SymbolFinder(LanguageData data) {
    String conjunctions = data.value("conjunctions");
    this.addition =
        Pattern.compile(
            "(?:, ?|، ?|、| ?(?:"
                + (conjunctions.isEmpty() ? "&" : conjunctions)
                + ") ?)"
                + "(?<suffix>(?:Add|Amend|Corr|Rev)\\.[0-9]{1,3})");
  }

  /**
   * The symbols in a text.
   *
   * @param own that are no references
   */
  List<Reference> find(String text, Set<String> own) {
    List<Reference> found = new ArrayList<>();
    for (SymbolGrammar.Found symbol : SymbolGrammar.findAll(text)) {
      if (!isInUrl(text, symbol.start())) {
        add(found, own, symbol.start(), symbol.end(), symbol.symbol());
        addAdditions(found, own, text, symbol);
      }
    }
    return found;
  }

  private static void add(
      List<Reference> found, Set<String> own, int start, int end, String target) {
    if (!own.contains(target)) {
      found.add(new Reference(start, end, target));
    }
  }

  private void addAdditions(
      List<Reference> found, Set<String> own, String text, SymbolGrammar.Found symbol) {
    Matcher matcher = addition.matcher(text);
    int from = symbol.end();
    while (matcher.region(from, text.length()).lookingAt()) {
      String target = symbol.symbol() + "/" + matcher.group("suffix");
      add(found, own, matcher.start("suffix"), matcher.end("suffix"), target);
      from = matcher.end();
    }
  }

  private static boolean isInUrl(String text, int at) {
    int word = text.lastIndexOf(' ', at) + 1;
    return text.startsWith("http", word) || text.startsWith("www.", word);
  }
}
