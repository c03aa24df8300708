package org.vademecum.client.read.search;

import java.util.Arrays;
import org.vademecum.core.coding.TextPieces;
import org.vademecum.core.document.Language;
import org.vademecum.core.text.Analyzer;
import org.vademecum.core.text.PieceWords;

/**
 * Finds the words of sections that are new to a pack and gathers them by term, with no part in the
 * index: for a thread that reads them.
 */
public final class SectionGathering {
  private static final int MOST_WORDS = 1 << 16;
  private static final int MOST_BYTES = 2 << 20;

  private final Analyzer analyzer;
  private final PieceWords pieceWords;
  private final Lexicon lexicon;
  private final HeldWords held;
  private final int mostWords;
  private final int mostBytes;
  private long bound;
  private int[] rows = new int[256];
  private int[] tokens = new int[256];
  private int[] kinds = new int[256];
  private int count;
  private int texts;

  /** The section at hand, and how many words of it were found. */
  private int row;

  private int position;

  /** Gathers sections of a pack in a language. */
  public SectionGathering(Language language) {
    this(language, MOST_WORDS, MOST_BYTES);
  }

  /**
   * @param mostWords with more, all is taken and the numbers of words begin anew
   * @param mostBytes with about so many more than were left behind, full blocks are taken
   */
  SectionGathering(Language language, int mostWords, int mostBytes) {
    this.mostWords = mostWords;
    this.mostBytes = mostBytes;
    this.bound = mostBytes;
    this.analyzer = Analyzer.forLanguage(language);
    this.lexicon = new Lexicon(analyzer);
    this.held = new HeldWords(lexicon);
    this.pieceWords = new PieceWords(analyzer, lexicon::number);
  }

  /**
   * Adds a section.
   *
   * @param section its row, above those added before
   * @param pieces of the text, where they are at hand
   * @param kind code of its kind, 0 to 255
   */
  public void add(long section, String text, TextPieces pieces, int kind) {
    row = IndexWriter.row(section);
    position = 0;
    texts++;
    if (pieces.count() > 0) {
      pieceWords.each(pieces, this::found);
    } else {
      analyzer.eachWord(text, (word, start, end) -> found(lexicon.number(word)));
    }
    if (position > 0) {
      keep(kind);
    }
  }

  private void found(int word) {
    held.add(word, texts, row, position++);
  }

  private void keep(int kind) {
    if (count == rows.length) {
      rows = Arrays.copyOf(rows, 2 * count);
      tokens = Arrays.copyOf(tokens, 2 * count);
      kinds = Arrays.copyOf(kinds, 2 * count);
    }
    rows[count] = row;
    tokens[count] = position;
    kinds[count++] = kind;
  }

  /** Whether it is time to take what is ready. */
  public boolean isFull() {
    return held.heapBytes() > bound || lexicon.words() > mostWords;
  }

  /** Takes what is ready: all sections, but of their terms the full blocks only. */
  public GatheredSections take() {
    if (lexicon.words() > mostWords) {
      return takeRest();
    }
    GatheredSections taken = taken(held.takeFullBlocks(), false);
    bound = held.heapBytes() + mostBytes;
    return taken;
  }

  /** Takes all. */
  public GatheredSections takeRest() {
    GatheredSections taken = taken(held.take(), true);
    lexicon.clear();
    pieceWords.forget();
    bound = mostBytes;
    return taken;
  }

  private GatheredSections taken(OrderedChanges changes, boolean complete) {
    GatheredSections taken = new GatheredSections(changes, count, rows, tokens, kinds, complete);
    count = 0;
    return taken;
  }
}
