package org.vademecum.client.read.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vademecum.client.store.Database.Connection;
import org.vademecum.core.document.Language;
import org.vademecum.core.text.Analyzer;
import org.vademecum.core.text.Relevance;
import org.vademecum.core.text.Token;

/** Changes of one pack's index, held on the heap until they are flushed. */
final class PackChanges {
  private static final int BYTES_PER_TERM = 150;
  private static final int BYTES_PER_WORD = 120;

  private final Connection connection;
  private final long pack;
  private final Language language;
  private final Analyzer analyzer;
  private final NormTable norms;
  private final Map<String, TermChanges> terms = new HashMap<>();
  private final Map<String, Integer> words = new HashMap<>();
  private long sections;
  private long tokens;
  private long heapBytes;

  /**
   * @throws SearchException if the pack is in another language
   */
  PackChanges(Connection connection, long pack, Language language) {
    PackStatistics known = PackStatistics.all(connection).get(pack);
    if (known != null && !known.language().equals(language)) {
      throw new SearchException(
          "pack " + pack + " is in " + known.language() + ", a section of it in " + language);
    }
    this.connection = connection;
    this.pack = pack;
    this.language = language;
    this.analyzer = Analyzer.forLanguage(language);
    this.norms = new NormTable(connection, pack);
  }

  Language language() {
    return language;
  }

  /** Roughly what is held, in bytes. */
  long heapBytes() {
    return heapBytes;
  }

  void add(int section, String text, int kind) {
    List<Token> found = new ArrayList<>(analyzer.analyze(text));
    if (found.isEmpty()) {
      return;
    }
    if (norms.lengthCode(section) != 0) {
      throw new IndexMismatchException(section, "is in the index already");
    }
    norms.set(section, Relevance.lengthCode(found.size()), kind);
    count(found, 1);
    eachTerm(found, (term, positions, count) -> changes(term).put(section, positions, count));
  }

  void remove(int section, String text) {
    List<Token> found = new ArrayList<>(analyzer.analyze(text));
    if (found.isEmpty()) {
      return;
    }
    if (norms.lengthCode(section) != Relevance.lengthCode(found.size())) {
      throw new IndexMismatchException(section, "is not in the index as it was given");
    }
    norms.set(section, 0, 0);
    count(found, -1);
    eachTerm(found, (term, positions, count) -> changes(term).remove(section));
  }

  /** Writes all changes in the order of words and terms, which suits the tables. */
  void flush() {
    WordTable wordTable = new WordTable(connection, pack);
    words.values().removeIf(difference -> difference == 0);
    words.keySet().stream()
        .sorted()
        .forEach(word -> wordTable.change(word, words.getOrDefault(word, 0)));
    PostingTable postings = new PostingTable(connection, pack);
    terms.keySet().stream()
        .sorted()
        .forEach(term -> new PostingMerge(postings, term, changes(term).lastOfEach()).run());
    norms.flush();
    PackStatistics.all(connection)
        .getOrDefault(pack, new PackStatistics(language, 0, 0))
        .plus(sections, tokens)
        .write(connection, pack);
    clear();
  }

  private void clear() {
    words.clear();
    terms.clear();
    sections = 0;
    tokens = 0;
    heapBytes = 0;
  }

  private void count(List<Token> found, int sign) {
    sections += sign;
    tokens += (long) sign * found.size();
    Set<String> distinct = new HashSet<>();
    for (Token token : found) {
      if (distinct.add(token.word()) && words.merge(token.word(), sign, Integer::sum) == sign) {
        heapBytes += BYTES_PER_WORD;
      }
    }
  }

  private TermChanges changes(String term) {
    return terms.computeIfAbsent(
        term,
        k -> {
          heapBytes += BYTES_PER_TERM;
          return new TermChanges();
        });
  }

  /** Gathers the tokens by term and hands on the positions of each. */
  private void eachTerm(List<Token> found, TermUse use) {
    found.sort(Comparator.comparing(Token::term));
    int[] positions = new int[found.size()];
    int count = 0;
    for (int i = 0; i < found.size(); i++) {
      positions[count++] = found.get(i).position();
      String term = found.get(i).term();
      if (i + 1 == found.size() || !found.get(i + 1).term().equals(term)) {
        int before = terms.containsKey(term) ? changes(term).capacity() : 0;
        use.use(term, positions, count);
        heapBytes += changes(term).capacity() - before;
        count = 0;
      }
    }
  }

  private interface TermUse {
    void use(String term, int[] positions, int count);
  }
}
