package org.vademecum.client.read.search;

import java.util.HashMap;
import java.util.Map;
import org.vademecum.client.store.Database.Connection;
import org.vademecum.core.document.Language;

/**
 * Changes of the index within one transaction. They are gathered on the heap and written when they
 * outgrow its bound, and by {@link #flush}, without which they are lost. For one thread.
 */
public final class IndexWriter {
  /** What a writer holds on the heap before it writes, by default, in bytes. */
  public static final long HEAP_BYTES = 10L << 20;

  private final Connection connection;
  private final long heapBound;
  private final Map<Long, PackChanges> packs = new HashMap<>();

  /** A writer with the default bound. */
  public IndexWriter(Connection connection) {
    this(connection, HEAP_BYTES);
  }

  /** A writer that holds about {@code heapBound} bytes before it writes. */
  public IndexWriter(Connection connection, long heapBound) {
    this.connection = connection;
    this.heapBound = heapBound;
  }

  /**
   * A section can be found from now on.
   *
   * @param section row of the section, below 2^31, not in the index
   * @param language that of the pack
   * @param kind code of the section's kind, 0 to 255
   * @throws IndexMismatchException if the section is in the index
   */
  public void add(long pack, long section, Language language, String text, int kind) {
    changes(pack, language).add(row(section), text, kind);
    flushWhenLarge();
  }

  /**
   * Begins to write sections that were gathered; nothing else of the pack may change until all of
   * it is written. Those gathered first are to be written first.
   *
   * @throws IndexMismatchException if one of the sections is in the index
   */
  public ChangeWriting begin(long pack, Language language, GatheredSections added) {
    return changes(pack, language).begin(added);
  }

  /**
   * A section is no longer to be found.
   *
   * @param text as it was added
   * @throws IndexMismatchException if the section is not in the index with this text, as far as can
   *     be seen; at the latest by {@link #flush}
   */
  public void remove(long pack, long section, Language language, String text) {
    changes(pack, language).remove(row(section), text);
    flushWhenLarge();
  }

  /** Removes all sections of a pack, those that are held too. */
  public void removePack(long pack) {
    packs.remove(pack);
    SearchIndex.removePack(connection, pack);
  }

  /** Writes what is held; to be called before the transaction commits. */
  public void flush() {
    packs.values().forEach(PackChanges::flush);
  }

  private void flushWhenLarge() {
    long held = 0;
    for (PackChanges changes : packs.values()) {
      held += changes.heapBytes();
    }
    if (held > heapBound) {
      flush();
    }
  }

  private PackChanges changes(long pack, Language language) {
    PackChanges changes = packs.get(pack);
    if (changes == null) {
      changes = new PackChanges(connection, pack, language);
      packs.put(pack, changes);
    }
    if (!changes.language().equals(language)) {
      throw new SearchException(
          "pack " + pack + " is in " + changes.language() + ", a section of it in " + language);
    }
    return changes;
  }

  static int row(long section) {
    if (section < 0 || section > Integer.MAX_VALUE) {
      throw new SearchException("section row " + section + " is not below 2^31");
    }
    return (int) section;
  }
}
