package org.vademecum.core.vectors;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.TreeMap;

/**
 * All vectors of docs/format.md as this code gives them. Packs, and the files that they are read
 * from, are made of docs/samples.
 */
final class FormatVectors {

  /** Bytes by name below {@code proto/vectors}. */
  static Map<String, byte[]> files() {
    Library library = new Library();
    FileVectors whole = new FileVectors(library);
    Map<String, byte[]> files = new TreeMap<>(whole.files());
    files.put("tampered.json", VectorFiles.json(tampered(library, whole), 2));
    files.put("nodes.json", VectorFiles.json(new NodeVectors(library).json(), 2));
    OutlineVectors outline = new OutlineVectors(library.packs);
    files.put("numbers.json", VectorFiles.json(outline.numbers(), 2));
    files.put("ids.json", VectorFiles.json(outline.ids(), 3));
    files.put("trees.json", VectorFiles.json(TreeVectors.json(), 2));
    files.put("coding.json", VectorFiles.json(new CodingVectors(library.packs).json(), 2));
    return files;
  }

  private static JsonObject tampered(Library library, FileVectors files) {
    byte[] bundle = files.file("example.thorough.vdb");
    byte[] delta = files.file("example.example-word.vdd");
    JsonObject json = new JsonObject();
    TamperedBundles bundles = new TamperedBundles(library, bundle);
    json.add("bundles", bundles.json());
    json.add("harmless", bundles.harmless());
    json.add("deltas", new TamperedDeltas(library, delta).json());
    return json;
  }

  private FormatVectors() {}
}
