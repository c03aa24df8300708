package org.vademecum.client.read.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.vademecum.client.store.Database.Connection;
import org.vademecum.core.coding.TextPieces;
import org.vademecum.core.document.Language;
import org.vademecum.core.text.Analyzer;
import org.vademecum.core.text.PieceWords;
import org.vademecum.core.text.Relevance;

/** Changes of one pack's index, held on the heap until they are flushed. */
final class PackChanges {
  private static final int BYTES_PER_TERM = 150;
  private static final int BYTES_PER_WORD = 120;

  private final Connection connection;
  private final long pack;
  private final Language language;
  private final Analyzer analyzer;
  private final PieceWords<WordChange> pieceWords;
  private final NormTable norms;
  private final Map<String, TermChanges> terms = new HashMap<>();
  private final Map<String, WordChange> words = new HashMap<>();

  /** The words of the text at hand. */
  private WordChange[] found = new WordChange[256];

  private int count;
  private long texts;
  private long sections;
  private long tokens;
  private long heapBytes;

  /** Nothing of the pack is written yet. */
  private boolean empty;

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
    this.pieceWords = new PieceWords<>(analyzer, this::change);
    this.norms = new NormTable(connection, pack);
    this.empty = known == null;
  }

  Language language() {
    return language;
  }

  /** Roughly what is held, in bytes. */
  long heapBytes() {
    return heapBytes;
  }

  void add(int section, String text, int kind) {
    analyze(text);
    addFound(section, kind);
  }

  void add(int section, TextPieces pieces, int kind) {
    count = 0;
    pieceWords.each(pieces, this::found);
    addFound(section, kind);
  }

  private void addFound(int section, int kind) {
    if (count == 0) {
      return;
    }
    if (norms.lengthCode(section) != 0) {
      throw new IndexMismatchException(section, "is in the index already");
    }
    norms.set(section, Relevance.lengthCode(count), kind);
    tally(1);
    for (int i = 0; i < count; i++) {
      heapBytes += found[i].term().add(section, i);
    }
  }

  void remove(int section, String text) {
    if (analyze(text) == 0) {
      return;
    }
    if (norms.lengthCode(section) != Relevance.lengthCode(count)) {
      throw new IndexMismatchException(section, "is not in the index as it was given");
    }
    norms.set(section, 0, 0);
    tally(-1);
    for (int i = 0; i < count; i++) {
      heapBytes += found[i].term().remove(section);
    }
  }

  /** Finds the words of a text; how many. */
  private int analyze(String text) {
    count = 0;
    analyzer.eachWord(text, (word, start, end) -> found(change(word)));
    return count;
  }

  private void found(WordChange word) {
    if (count == found.length) {
      found = Arrays.copyOf(found, 2 * count);
    }
    found[count++] = word;
  }

  private WordChange change(String word) {
    return words.computeIfAbsent(word, this::newWord);
  }

  private WordChange newWord(String word) {
    heapBytes += BYTES_PER_WORD;
    return new WordChange(terms.computeIfAbsent(analyzer.termOf(word), this::newTerm));
  }

  private TermChanges newTerm(String term) {
    heapBytes += BYTES_PER_TERM;
    return new TermChanges();
  }

  private void tally(int sign) {
    sections += sign;
    tokens += (long) sign * count;
    texts++;
    for (int i = 0; i < count; i++) {
      found[i].standsIn(texts, sign);
    }
  }

  /** Writes all changes in the order of words and terms, which suits the tables. */
  void flush() {
    WordTable wordTable = new WordTable(connection, pack);
    words.values().removeIf(word -> word.sections() == 0);
    for (Map.Entry<String, WordChange> word : new TreeMap<>(words).entrySet()) {
      if (empty) {
        wordTable.insert(word.getKey(), word.getValue().sections());
      } else {
        wordTable.change(word.getKey(), word.getValue().sections());
      }
    }
    PostingTable postings = new PostingTable(connection, pack);
    for (Map.Entry<String, TermChanges> term : new TreeMap<>(terms).entrySet()) {
      Postings changes = term.getValue().lastOfEach();
      new PostingMerge(postings, term.getKey(), changes).run(empty);
    }
    empty = false;
    norms.flush();
    PackStatistics.all(connection)
        .getOrDefault(pack, new PackStatistics(language, 0, 0))
        .plus(sections, tokens)
        .write(connection, pack);
    clear();
  }

  private void clear() {
    words.clear();
    pieceWords.forget();
    terms.clear();
    sections = 0;
    tokens = 0;
    heapBytes = 0;
  }
}
