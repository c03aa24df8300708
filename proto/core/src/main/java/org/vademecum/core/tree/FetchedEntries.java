package org.vademecum.core.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.OutlineEntry;

/** The entries of a sequence in order, whose sections a remote source has then fetched. */
public final class FetchedEntries implements Iterator<OutlineEntry> {
  private static final int BATCH = 256;

  private final NodeSource source;
  private final Iterator<OutlineEntry> entries;
  private Iterator<OutlineEntry> batch = List.<OutlineEntry>of().iterator();

  /**
   * @param content root of the sequence
   */
  public FetchedEntries(NodeSource source, Digest content) {
    this.source = source;
    this.entries = Sequence.iterate(source, content);
  }

  @Override
  public boolean hasNext() {
    return batch.hasNext() || entries.hasNext();
  }

  @Override
  public OutlineEntry next() {
    if (!batch.hasNext()) {
      readBatch();
    }
    return batch.next();
  }

  private void readBatch() {
    List<OutlineEntry> next = new ArrayList<>(BATCH);
    Collection<Digest> digests = new ArrayList<>(BATCH);
    while (next.size() < BATCH && entries.hasNext()) {
      OutlineEntry entry = entries.next();
      next.add(entry);
      digests.add(entry.section());
    }
    source.prefetch(digests);
    batch = next.iterator();
  }
}
