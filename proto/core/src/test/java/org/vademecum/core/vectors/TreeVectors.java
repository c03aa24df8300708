package org.vademecum.core.vectors;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.OutlineEntry;
import org.vademecum.core.tree.MemoryNodes;
import org.vademecum.core.tree.PackMap;
import org.vademecum.core.tree.Sequence;

/** Roots of trees whose entries follow from their count by a rule (proto/vectors/README.md). */
final class TreeVectors {
  private static final List<Integer> COUNTS =
      List.of(0, 1, 2, 31, 32, 33, 64, 100, 500, 1_000, 3_000, 10_000);

  /** Symbols of which the order by code point is another than that by UTF-16 code unit. */
  static final List<String> ORDER = List.of("W/1", "W/10", "W/2", "W/\ud83d\ude00", "W/\uff21");

  static JsonObject json() {
    JsonObject json = new JsonObject();
    json.add("sequences", Shown.array(COUNTS, count -> sequence(count, "").json()));
    json.add("wide_sequences", Shown.array(COUNTS, it -> sequence(it, "9".repeat(70)).json()));
    json.add("maps", Shown.array(COUNTS, count -> map(count, "").json()));
    json.add("wide_maps", Shown.array(COUNTS, count -> map(count, "x".repeat(100)).json()));
    MemoryNodes nodes = new MemoryNodes();
    Map<String, Digest> entries = new HashMap<>();
    ORDER.forEach(symbol -> entries.put(symbol, digest(entries.size())));
    json.add("order", order(PackMap.build(entries, nodes)).json());
    return json;
  }

  private static Shown order(Digest root) {
    return new Shown().with("symbols", Shown.strings(ORDER)).with("root", root);
  }

  private static Shown sequence(int count, String number) {
    MemoryNodes nodes = new MemoryNodes();
    return shown(count, Sequence.build(entries(count, number), nodes), nodes);
  }

  static List<OutlineEntry> entries(int count, String number) {
    List<OutlineEntry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(new OutlineEntry(digest(i), 1 + i % 3, number.isEmpty() ? "" : number + i));
    }
    return entries;
  }

  private static Shown map(int count, String end) {
    MemoryNodes nodes = new MemoryNodes();
    return shown(count, PackMap.build(works(count, end), nodes), nodes);
  }

  static Map<String, Digest> works(int count, String end) {
    Map<String, Digest> works = new HashMap<>();
    for (int i = 0; i < count; i++) {
      works.put("W/" + i + end, digest(i));
    }
    return works;
  }

  private static Shown shown(int count, Digest root, MemoryNodes nodes) {
    return new Shown().with("count", count).with("root", root).with("nodes", nodes.written);
  }

  private static Digest digest(int i) {
    return Digest.of(Integer.toString(i).getBytes(StandardCharsets.US_ASCII));
  }

  private TreeVectors() {}
}
