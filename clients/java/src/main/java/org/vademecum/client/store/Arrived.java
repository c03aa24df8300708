package org.vademecum.client.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vademecum.core.coding.TextPieces;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Section;

/**
 * A part of a pack that was read and is to be written: one kind of work after the other is faster
 * than all by turns.
 */
final class Arrived {
  private static final int MOST_SECTIONS = 1024;
  private static final int MOST_BYTES = 1 << 18;

  final List<SectionTable.NewRow> sections = new ArrayList<>();
  final Map<Digest, byte[]> nodes = new LinkedHashMap<>();
  final List<WorkTable.Stored> works = new ArrayList<>();

  /** What the search index shall have of these sections, or of others before them. */
  Optional<SectionIndex.Writing> index = Optional.empty();

  private final List<Text> texts = new ArrayList<>();
  private int bytes;

  private record Text(long row, Section section, TextPieces pieces) {}

  /** A section, its row and its node's bytes. */
  void section(SectionTable.NewRow row, Section section, TextPieces pieces) {
    sections.add(row);
    texts.add(new Text(row.row().id(), section, pieces));
    bytes += row.bytes().length;
  }

  /** Gathers the words of these sections, and takes of the index what is ready. */
  void gatherInto(SectionIndex.Gathering gathering) {
    texts.forEach(text -> gathering.add(text.row, text.section, text.pieces));
    texts.clear();
    if (gathering.isFull()) {
      index = Optional.of(gathering.take());
    }
  }

  /** A node that is no section, after its children. */
  void node(Digest digest, byte[] node) {
    nodes.put(digest, node);
    bytes += node.length;
  }

  void work(WorkTable.Stored work) {
    works.add(work);
  }

  /** Whether it is time to write this and to begin another. */
  boolean isFull() {
    return sections.size() >= MOST_SECTIONS || bytes > MOST_BYTES;
  }
}
