package org.vademecum.core.vectors;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vademecum.core.bundle.BundleReader;
import org.vademecum.core.bundle.Caps;
import org.vademecum.core.bundle.DeltaReader;
import org.vademecum.core.bundle.PackListener;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.tree.ExpressionReader;
import org.vademecum.core.tree.MemoryNodes;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.PackMap;

/** Packs read from the files of the vectors by the ordinary readers, under the caps of records. */
final class ReadPacks {
  private final MemoryNodes nodes = new MemoryNodes();
  private final Map<String, Digest> roots = new HashMap<>();
  private final Map<String, JsonObject> packs = new HashMap<>();
  private final Map<String, JsonObject> works = new HashMap<>();

  ReadPacks() throws IOException {
    for (JsonObject pack : VectorFiles.read("packs.json", "packs")) {
      packs.put(pack.get("name").getAsString(), pack);
    }
    for (JsonObject work : VectorFiles.read("packs.json", "works")) {
      works.put(work.remove("name").getAsString(), work);
    }
  }

  static byte[] file(JsonObject vector) throws IOException {
    return Files.readAllBytes(VectorFiles.path("files/" + vector.get("file").getAsString()));
  }

  static Caps caps(JsonObject vector) {
    JsonObject caps = vector.getAsJsonObject("caps");
    return Caps.of(
        Tampered.caps(
            caps.get("works").getAsLong(),
            caps.get("sections").getAsLong(),
            caps.get("text_bytes").getAsLong()));
  }

  JsonObject pack(String name) {
    return Objects.requireNonNull(packs.get(name), name);
  }

  /** The works that a pack is said to have, in order. */
  List<JsonObject> expected(String pack) {
    List<JsonObject> expected = new ArrayList<>();
    pack(pack).getAsJsonArray("works").forEach(it -> expected.add(work(it.getAsString())));
    return expected;
  }

  private JsonObject work(String name) {
    return Objects.requireNonNull(works.get(name), name);
  }

  /** Reads a bundle of a pack. */
  Digest bundle(String pack, byte[] file, Caps caps) throws IOException {
    Digest root = BundleReader.read(new ByteArrayInputStream(file), caps, nodes, PackListener.NONE);
    roots.put(pack, root);
    return root;
  }

  /** Applies a delta from a pack that was read to another. */
  Digest delta(String from, String to, byte[] file, Caps caps) throws IOException {
    Digest base = Objects.requireNonNull(roots.get(from), "no file was read to " + from);
    Digest root =
        DeltaReader.apply(
            new ByteArrayInputStream(file), base, caps, nodes, nodes, PackListener.NONE);
    roots.put(to, root);
    return root;
  }

  /** The works that are there. */
  List<JsonObject> shown(Digest root) {
    List<JsonObject> shown = new ArrayList<>();
    Iterator<Map.Entry<String, Digest>> entries = PackMap.iterate(nodes, root);
    while (entries.hasNext()) {
      shown.add(shownWork(entries.next().getValue()));
    }
    return shown;
  }

  private JsonObject shownWork(Digest digest) {
    Expression expression = Nodes.expression(nodes.node(digest));
    return new Shown()
        .with("head", Shown.head(ExpressionHead.of(expression)).json())
        .with("sections", ExpressionReader.sections(nodes, expression), Shown::section)
        .with("content", expression.content())
        .with("text_bytes", expression.textBytes())
        .with("expression", digest)
        .json();
  }
}
