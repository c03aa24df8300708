package org.vademecum.core.vectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.vademecum.core.bundle.BundleWriter;
import org.vademecum.core.bundle.DeltaWriter;
import org.vademecum.core.coding.Effort;
import org.vademecum.core.document.Digest;
import org.vademecum.core.tree.ExpressionBuilder.Stored;
import org.vademecum.core.vectors.Packs.Pack;
import org.vademecum.proto.v1.PackRecord;

/** Whole bundles and deltas, and the packs that they are read to. */
final class FileVectors {
  /** From and to. */
  private static final List<List<String>> DELTAS =
      List.of(
          List.of("empty", "en-1"),
          List.of("ar-1", "ar-word"),
          List.of("en-1", "en-word"),
          List.of("zh-1", "zh-word"),
          List.of("en-1", "en-removed"),
          List.of("en-1", "en-moved"),
          List.of("en-1", "en-inserted"),
          List.of("en-1", "en-numbers"),
          List.of("en-1", "en-head"),
          List.of("en-1", "en-kinds"),
          List.of("en-1", "en-borrowed"),
          List.of("en-1", "en-new"),
          List.of("en-1", "en-without"),
          List.of("en-1", "en-corrected"),
          List.of("en-corrected", "en-corrected-2"),
          List.of("en-corrected-2", "en-1"),
          List.of("en-1", "en-all"),
          List.of("en-1", "empty"),
          List.of("example", "example-word"));

  private final Library library;
  private final JsonArray bundles = new JsonArray();
  private final JsonArray deltas = new JsonArray();
  private final Map<String, byte[]> files = new TreeMap<>();

  FileVectors(Library library) {
    this.library = library;
    Packs.LANGUAGES.forEach(it -> bundle(it + "-1", Effort.QUICK));
    Packs.LANGUAGES.forEach(it -> bundle(it + "-1", Effort.THOROUGH));
    List.of(
            "empty",
            "en-kinds",
            "en-new",
            "en-corrected-2",
            "en-all",
            "example",
            "example-inserted")
        .forEach(it -> bundle(it, Effort.THOROUGH));
    DELTAS.forEach(it -> delta(it.get(0), it.get(1)));
  }

  /** By name below {@code proto/vectors}. */
  Map<String, byte[]> files() {
    Map<String, byte[]> all = new TreeMap<>(files);
    JsonObject index = new JsonObject();
    index.add("bundles", bundles);
    index.add("deltas", deltas);
    all.put("files.json", VectorFiles.json(index, 2));
    JsonObject content = new JsonObject();
    content.add("works", Shown.array(List.copyOf(library.works().keySet()), this::work));
    content.add("packs", Shown.array(library.packs.all(), this::pack));
    all.put("packs.json", VectorFiles.json(content, 4));
    return all;
  }

  byte[] file(String name) {
    return Objects.requireNonNull(files.get("files/" + name), name);
  }

  private void bundle(String pack, Effort effort) {
    String how = effort.name().toLowerCase(Locale.ROOT);
    Digest root = library.root(pack);
    byte[] file =
        BundleWriter.write(
            library.nodes, Library.COLLECTION, library.packs.get(pack).language(), root, effort);
    bundles.add(entry(pack + "." + how + ".vdb", file).with("pack", pack).json());
  }

  private void delta(String from, String to) {
    byte[] file =
        DeltaWriter.write(
            library.nodes,
            Library.COLLECTION,
            library.packs.get(to).language(),
            library.root(from),
            library.root(to));
    Shown entry = entry(from + "." + to + ".vdd", file).with("from", from).with("to", to);
    deltas.add(entry.json());
  }

  private Shown entry(String name, byte[] file) {
    files.put("files/" + name, file);
    return new Shown().with("file", name).with("size", file.length).with("digest", Digest.of(file));
  }

  private JsonElement work(Work work) {
    Stored stored = library.stored(work);
    return new Shown()
        .with("name", work.name())
        .with("head", Shown.head(work.head()).json())
        .with("sections", work.sections(), Shown::section)
        .with("content", stored.expression().content())
        .with("text_bytes", stored.expression().textBytes())
        .with("expression", stored.digest())
        .json();
  }

  private JsonElement pack(Pack pack) {
    PackRecord record = library.record(pack.name());
    JsonObject caps = new JsonObject();
    caps.addProperty("works", record.getWorks());
    caps.addProperty("sections", record.getSections());
    caps.addProperty("text_bytes", record.getTextBytes());
    Shown shown = new Shown().with("name", pack.name()).with("language", pack.language().tag());
    shown.json().add("works", Shown.strings(pack.works().stream().map(Work::name).toList()));
    return shown.with("root", library.root(pack.name())).with("caps", caps).json();
  }
}
