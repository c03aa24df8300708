package org.vademecum.client.read.search;

import java.util.Arrays;
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
  private final Lexicon lexicon;
  private final HeldWords words;
  private final NormTable norms;

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
    this.lexicon = new Lexicon(analyzer);
    this.words = new HeldWords(lexicon);
    this.norms = new NormTable(connection, pack);
    this.empty = known == null;
    this.appends = empty;
  }

  Language language() {
    return language;
  }

  /** Roughly what is held, in bytes. */
  long heapBytes() {
    return lexicon.heapBytes() + words.heapBytes();
  }

  void add(int section, String text, int kind) {
    if (analyze(text) == 0) {
      return;
    }
    enter(section, count, kind);
    for (int i = 0; i < count; i++) {
      words.add(found[i], texts, section, i);
    }
  }

  private void enter(int section, int length, int kind) {
    if (norms.lengthCode(section) != 0) {
      throw new IndexMismatchException(section, "is in the index already");
    }
    norms.set(section, Relevance.lengthCode(length), kind);
    appends &= section > highest;
    highest = Math.max(highest, section);
    tally(1, length);
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
    tally(-1, count);
    for (int i = 0; i < count; i++) {
      words.remove(found[i], texts, section);
    }
  }

  /** Finds the words of a text; how many. */
  private int analyze(String text) {
    count = 0;
    analyzer.eachWord(text, (word, start, end) -> found(lexicon.number(word)));
    return count;
  }

  private void found(int word) {
    if (count == found.length) {
      found = Arrays.copyOf(found, 2 * count);
    }
    found[count++] = word;
  }

  private void tally(int sign, int length) {
    sections += sign;
    tokens += (long) sign * length;
    texts++;
  }

  /** Begins to write sections that were gathered, after what is held. */
  ChangeWriting begin(GatheredSections added) {
    if (lexicon.words() > 0) {
      flush();
    }
    for (int i = 0; i < added.count(); i++) {
      enter(added.row(i), added.tokens(i), added.kind(i));
    }
    ChangeWriting writing = write(added.changes());
    empty &= !added.complete();
    return writing;
  }

  /** Writes all changes. */
  void flush() {
    write(words.take()).all();
    empty = false;
    lexicon.clear();
  }

  private ChangeWriting write(OrderedChanges changes) {
    norms.flush();
    PackStatistics.all(connection)
        .getOrDefault(pack, new PackStatistics(language, 0, 0))
        .plus(sections, tokens)
        .write(connection, pack);
    sections = 0;
    tokens = 0;
    return new ChangeWriting(connection, pack, changes, empty, appends);
  }
}
