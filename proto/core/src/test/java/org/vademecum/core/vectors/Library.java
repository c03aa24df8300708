package org.vademecum.core.vectors;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.vademecum.core.bundle.Roots;
import org.vademecum.core.document.Digest;
import org.vademecum.core.tree.ExpressionBuilder;
import org.vademecum.core.tree.ExpressionBuilder.Stored;
import org.vademecum.core.tree.MemoryNodes;
import org.vademecum.core.tree.PackMap;
import org.vademecum.core.vectors.Packs.Pack;
import org.vademecum.proto.v1.PackRecord;

/** The trees of the vectors' packs. */
final class Library {
  static final String COLLECTION = "samples";

  final Packs packs = new Packs();
  final MemoryNodes nodes = new MemoryNodes();
  private final Map<Work, Stored> works = new LinkedHashMap<>();
  private final Map<String, Digest> roots = new HashMap<>();

  Library() {
    packs.all().forEach(this::build);
  }

  private void build(Pack pack) {
    Map<String, Digest> map = new HashMap<>();
    for (Work work : pack.works()) {
      Stored stored = ExpressionBuilder.build(work.head(), work.sections(), nodes);
      works.put(work, stored);
      map.put(work.head().symbol().value(), stored.digest());
    }
    roots.put(pack.name(), PackMap.build(map, nodes));
  }

  /** All states of works, each once. */
  Map<Work, Stored> works() {
    return works;
  }

  Stored stored(Work work) {
    return Objects.requireNonNull(works.get(work), work.name());
  }

  Digest root(String pack) {
    return Objects.requireNonNull(roots.get(pack), pack);
  }

  /** What an edition's record says of a pack. */
  PackRecord record(String name) {
    Pack pack = packs.get(name);
    long sections = 0;
    long bytes = 0;
    for (Work work : pack.works()) {
      sections += work.sections().size();
      bytes += stored(work).expression().textBytes();
    }
    return PackRecord.newBuilder()
        .setLanguage(pack.language().tag())
        .setRoot(Roots.bytes(root(name)))
        .setWorks(pack.works().size())
        .setSections(sections)
        .setTextBytes(bytes)
        .build();
  }
}
