package org.vademecum.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.document.Language;

/**
 * Turns text into tokens, by the rule of {@code docs/search.md}: the same tokens on every client.
 * Immutable; safe for several threads.
 */
public final class Analyzer {
  /** Longest word and term, in UTF-16 code units; what is longer is cut. */
  public static final int MAX_WORD = 64;

  private static final String DEFAULT = "default";
  private static final Set<String> LANGUAGES = Set.of("ar", "en", "es", "fr", "ru", "zh");
  private static final Map<String, Analyzer> ANALYZERS = new ConcurrentHashMap<>();

  private final LanguageRules rules;

  private Analyzer(LanguageRules rules) {
    this.rules = rules;
  }

  /** The analyzer of a language, chosen by its primary subtag; a general one where none fits. */
  public static Analyzer forLanguage(Language language) {
    String subtag = language.tag().split("-", 2)[0];
    return ANALYZERS.computeIfAbsent(LANGUAGES.contains(subtag) ? subtag : DEFAULT, Analyzer::load);
  }

  /** The tokens of a text, in order. */
  public List<Token> analyze(String text) {
    List<Token> tokens = new ArrayList<>();
    eachWord(
        text,
        (word, start, end) ->
            tokens.add(new Token(word, rules.termOf(word), start, end, tokens.size())));
    return tokens;
  }

  /** Takes the words of a text in order; see {@link Token} for their parts. */
  public interface WordUse {
    void word(String word, int start, int end);
  }

  /** Hands on the words of a text, for who knows their terms; their order is their position. */
  public void eachWord(String text, WordUse use) {
    new WordScanner(rules, text, use).scan();
  }

  /** The term of a folded word, as {@link Token#word} has it. */
  public String termOf(String word) {
    return rules.termOf(word);
  }

  /** The class of all characters of a text from an index on; null where they differ. */
  @Nullable CharClass onlyClass(String text, int from) {
    CharClass first = rules.chars().classOf(text.codePointAt(from));
    boolean same =
        text.substring(from).codePoints().allMatch(c -> rules.chars().classOf(c) == first);
    return same ? first : null;
  }

  /** Cuts an overlong word, never inside a surrogate pair. */
  static String cap(String word) {
    if (word.length() <= MAX_WORD) {
      return word;
    }
    boolean splits = Character.isHighSurrogate(word.charAt(MAX_WORD - 1));
    return word.substring(0, splits ? MAX_WORD - 1 : MAX_WORD);
  }

  private static Analyzer load(String name) {
    RulesReader reader = new RulesReader().read(DataFile.lines(DEFAULT));
    if (!name.equals(DEFAULT)) {
      reader.read(DataFile.lines(name));
    }
    return new Analyzer(reader.rules());
  }
}
