package org.vademecum.core.vectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.OutlineEntry;
import org.vademecum.core.document.Provenance;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.tree.MemoryNodes;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.PackMap;
import org.vademecum.core.tree.Sequence;

/** Canonical nodes of all types, and bytes that are none. */
final class NodeVectors {
  private final JsonArray nodes = new JsonArray();
  private final Library library;

  NodeVectors(Library library) {
    this.library = library;
    add(new Section("p1", SectionKind.PARAGRAPH, "Eau"));
    Packs.LANGUAGES.forEach(it -> add(work(it + "-1", 1).section("p4")));
    add(work("en-kinds", 1).section("p11"));
    add(work("en-kinds", 1).section("tab1~2"));
    add(work("en-kinds", 1).section("img1~2"));
    List.of("p4", "p8-bis~corr.1", "p12").forEach(it -> add(work("en-corrected", 1).section(it)));
    add(library.nodes.node(expression("zh-1", 0)));
    add(library.nodes.node(expression("ar-1", 1)));
    add(library.nodes.node(expression("en-corrected", 1)));
    add(library.nodes.node(expression("en-corrected", 2)));
    trees();
    add(Nodes.encode(provenance()));
  }

  JsonObject json() {
    JsonObject json = new JsonObject();
    json.add("nodes", nodes);
    json.add("refused", new RefusedNodes().json());
    return json;
  }

  private Work work(String pack, int index) {
    return library.packs.get(pack).works().get(index);
  }

  private Digest expression(String pack, int index) {
    return library.stored(work(pack, index)).digest();
  }

  private void trees() {
    MemoryNodes trees = new MemoryNodes();
    List<OutlineEntry> few =
        List.of(entry("p1", 1, "1."), entry("p2", 1, "\u0001d\u0001."), entry("p2.i1", 32, "(a)"));
    add(trees.node(Sequence.build(List.of(), trees)));
    add(trees.node(Sequence.build(few, trees)));
    add(trees.node(Sequence.build(TreeVectors.entries(100, ""), trees)));
    add(trees.node(PackMap.build(Map.of(), trees)));
    add(library.nodes.node(library.root("en-1")));
    add(trees.node(PackMap.build(TreeVectors.works(100, ""), trees)));
  }

  private static OutlineEntry entry(String id, int level, String number) {
    Section section = new Section(id, SectionKind.PARAGRAPH, "Eau");
    return new OutlineEntry(Digest.of(Nodes.encode(section)), level, number);
  }

  static Provenance provenance() {
    return new Provenance(
        Digest.of(new byte[0]),
        "mine-risk-marking.en.txt",
        List.of(new Provenance.Place("t1", 1, 17, 17), new Provenance.Place("h1", 1, 19, 19)),
        List.of(new Provenance.Aside("furniture", "26-00004 (E)", 1, 49)),
        List.of(new Provenance.Notice("spelling", 1, 21, "dangrous", "dangerous")),
        List.of(
            new Provenance.Attachment(
                Digest.of(new byte[1]),
                "text/plain",
                1_868,
                "mine-risk-marking.en.txt",
                Provenance.Attachment.Role.SOURCE,
                0)));
  }

  private void add(Section section) {
    add(Nodes.encode(section));
  }

  private void add(byte[] node) {
    Shown shown = new Shown().with("type", node[0]).with("fields", ShownNodes.fields(node));
    shown.with("bytes", HexFormat.of().formatHex(node)).with("digest", Digest.of(node));
    nodes.add(shown.json());
  }
}
