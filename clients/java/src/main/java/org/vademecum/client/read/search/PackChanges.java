package org.vademecum.client.read.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.vademecum.client.store.Database.Connection;
import org.vademecum.core.document.Language;
import org.vademecum.core.text.Analyzer;
import org.vademecum.core.text.Relevance;

/** Changes of one pack's index, held on the heap until they are flushed. */
final class PackChanges {
  private final Connection connection;
  private final long pack;
  private final Language language;
  private final Analyzer analyzer;
  private final HeldWords words;
  private final NormTable norms;

  /** By whose numbers words came last, and for each the number it has here and one; or 0. */
  private @Nullable Object finder;

  private int[] known = new int[256];

  /** The words of the text at hand. */
  private int[] found = new int[256];

  private int count;
  private int texts;
  private long sections;
  private long tokens;

  /** Nothing of the pack is written yet. */
  private boolean empty;

  /** All that is held comes behind all that is written. */
  private boolean appends;

  private int highest = -1;

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
    this.words = new HeldWords(analyzer);
    this.norms = new NormTable(connection, pack);
    this.empty = known == null;
    this.appends = empty;
  }

  Language language() {
    return language;
  }

  /** Roughly what is held, in bytes. */
  long heapBytes() {
    return words.heapBytes();
  }

  void add(int section, String text, int kind) {
    analyze(text);
    addFound(section, kind);
  }

  void add(int section, FoundWords text, int kind) {
    if (!text.foundBy(finder)) {
      finder = text.finder();
      Arrays.fill(known, 0);
    }
    count = 0;
    for (int i = 0; i < text.count(); i++) {
      found(number(text, text.number(i)));
    }
    addFound(section, kind);
  }

  private int number(FoundWords text, int word) {
    if (word >= known.length) {
      known = Arrays.copyOf(known, Math.max(2 * known.length, word + 1));
    }
    if (known[word] == 0) {
      known[word] = words.number(text.word(word)) + 1;
    }
    return known[word] - 1;
  }

  private void addFound(int section, int kind) {
    if (count == 0) {
      return;
    }
    if (norms.lengthCode(section) != 0) {
      throw new IndexMismatchException(section, "is in the index already");
    }
    norms.set(section, Relevance.lengthCode(count), kind);
    appends &= section > highest;
    highest = Math.max(highest, section);
    tally(1);
    for (int i = 0; i < count; i++) {
      words.add(found[i], texts, section, i);
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
    appends = false;
    tally(-1);
    for (int i = 0; i < count; i++) {
      words.remove(found[i], texts, section);
    }
  }

  /** Finds the words of a text; how many. */
  private int analyze(String text) {
    count = 0;
    analyzer.eachWord(text, (word, start, end) -> found(words.number(word)));
    return count;
  }

  private void found(int word) {
    if (count == found.length) {
      found = Arrays.copyOf(found, 2 * count);
    }
    found[count++] = word;
  }

  private void tally(int sign) {
    sections += sign;
    tokens += (long) sign * count;
    texts++;
  }

  /** Writes all changes in the order of words and terms, which suits the tables. */
  void flush() {
    WordTable wordTable = new WordTable(connection, pack);
    words.eachWord(empty ? wordTable::insert : wordTable::change);
    PostingMerge merge = new PostingMerge(new PostingTable(connection, pack), empty, appends);
    words.eachTerm((term, said) -> merge.run(term, Arrivals.lastOfEach(said)));
    norms.flush();
    PackStatistics.all(connection)
        .getOrDefault(pack, new PackStatistics(language, 0, 0))
        .plus(sections, tokens)
        .write(connection, pack);
    empty = false;
    words.clear();
    Arrays.fill(known, 0);
    sections = 0;
    tokens = 0;
  }
}
