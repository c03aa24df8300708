package org.vademecum.core.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.OutlineEntry;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.PackMap;
import org.vademecum.core.tree.Sequence;
import org.vademecum.proto.v1.DictionarySource;

/** The old texts that a delta's body is coded against: both sides make the same bytes of them. */
final class DeltaDictionary {
  /** Most bytes of old text in a dictionary. */
  static final int MAX_BYTES = 2 << 20;

  private final List<String> texts = new ArrayList<>();
  private final List<DictionarySource> sources = new ArrayList<>();
  private long size;

  /** Adds old sections of a work, positions ascending, as far as they fit. */
  void add(String symbol, List<Long> positions, List<String> oldTexts) {
    DictionarySource.Builder source = DictionarySource.newBuilder().setSymbol(symbol);
    long before = 0;
    for (int i = 0; i < positions.size(); i++) {
      String text = oldTexts.get(i);
      long bytes = text.getBytes(StandardCharsets.UTF_8).length;
      if (size + bytes <= MAX_BYTES) {
        size += bytes;
        texts.add(text);
        source.addPositions(Math.toIntExact(positions.get(i) - before));
        before = positions.get(i);
      }
    }
    if (source.getPositionsCount() > 0) {
      sources.add(source.build());
    }
  }

  List<DictionarySource> sources() {
    return sources;
  }

  List<String> texts() {
    return texts;
  }

  /** UTF-8 bytes of the texts. */
  long size() {
    return size;
  }

  /** Reads the texts that a delta names from the old pack. */
  static List<String> read(NodeSource source, Digest root, List<DictionarySource> named) {
    DeltaDictionary dictionary = new DeltaDictionary();
    for (DictionarySource work : named) {
      Optional<Digest> digest = PackMap.find(source, root, work.getSymbol());
      Expression expression =
          digest
              .map(found -> Nodes.expression(source.node(found)))
              .orElseThrow(
                  () -> new MalformedBundleException("the delta names " + work.getSymbol()));
      long position = 0;
      for (int distance : work.getPositionsList()) {
        position = Math.addExact(position, Integer.toUnsignedLong(distance));
        dictionary.append(source, expression, position);
      }
    }
    return dictionary.texts;
  }

  private void append(NodeSource source, Expression expression, long position) {
    if (position >= expression.sectionCount()) {
      throw new MalformedBundleException(
          "the delta names section " + position + " of " + expression.symbol());
    }
    OutlineEntry entry = Sequence.get(source, expression.content(), position);
    String text = Nodes.section(source.node(entry.section())).text();
    size += text.getBytes(StandardCharsets.UTF_8).length;
    Caps.check("bytes of old text", size, MAX_BYTES);
    texts.add(text);
  }
}
