package org.vademecum.bench.codecs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.vademecum.bench.pack.HeldNodes;
import org.vademecum.bench.pack.OneWord;
import org.vademecum.bench.pack.Patches;
import org.vademecum.bench.pack.TextFolder;
import org.vademecum.core.bundle.Caps;
import org.vademecum.core.bundle.DeltaReader;
import org.vademecum.core.bundle.DeltaWriter;
import org.vademecum.core.bundle.PackListener;
import org.vademecum.core.document.Digest;

/**
 * The difference of two packs by every way to say it. Ours has all of it and its decoding proves
 * the new root; the others have bytes of files, or of new texts without where they stand.
 */
final class DeltaLevel {
  private static final int SHORT = 2000;

  private final HeldNodes nodes;
  private final Path work;

  DeltaLevel(HeldNodes nodes, Path work) {
    this.nodes = nodes;
    this.work = work;
  }

  /** Between two editions. */
  Map<String, Object> editions(TextFolder older, TextFolder newer) throws IOException {
    TextFolder.Pack before = older.read(nodes);
    TextFolder.Pack after = newer.readAfter(before, nodes);
    Deltas deltas = new Deltas("delta");
    ours(deltas, before, before.root(), after.root());
    List<Edit> edits = Edit.between(nodes, before.root(), after.root());
    deltas.figures.put("edits", edits.size());
    sections(deltas, edits);
    byte[] texts = joined(edits, Edit::text);
    primed(deltas, "their old texts", joined(edits, Edit::old), texts);
    primed(deltas, "the old edition", older.raw(), texts);
    patches(deltas, "patch", older, newer);
    return deltas.figures;
  }

  /** Of one word in a section of about two kilobytes. */
  Map<String, Object> correction(TextFolder.Pack pack) throws IOException {
    Deltas deltas = new Deltas("one word");
    OneWord.Correction correction = new OneWord(nodes).ofLength(pack.root(), SHORT);
    ours(deltas, pack, pack.root(), correction.root());
    Edit edit = new Edit(correction.before(), correction.after());
    deltas.figures.put("text", edit.text().length);
    sections(deltas, List.of(edit));
    primed(deltas, "the old text", edit.old(), edit.text());
    primed(deltas, "nothing", new byte[0], edit.text());
    patches(deltas, "word", folder("old", edit.old()), folder("new", edit.text()));
    return deltas.figures;
  }

  private void ours(Deltas deltas, TextFolder.Pack pack, Digest from, Digest to)
      throws IOException {
    byte[] delta = DeltaWriter.write(nodes, "bench", pack.language(), from, to);
    int header = DeltaReader.header(new ByteArrayInputStream(delta)).getSerializedSize();
    deltas.add("words, whole file", delta.length, Cpu.median(() -> apply(delta, from)));
    deltas.figures.put("header", header);
  }

  private void apply(byte[] delta, Digest from) throws IOException {
    DeltaReader.apply(
        new ByteArrayInputStream(delta),
        from,
        Caps.none(),
        nodes,
        (digest, node) -> {},
        PackListener.NONE);
  }

  /** Each section by itself with its own old text, as zstd would have it within a delta. */
  private static void sections(Deltas deltas, List<Edit> edits) throws IOException {
    List<byte[]> coded = new ArrayList<>();
    long bytes = 0;
    for (Edit edit : edits) {
      coded.add(Primed.zstd(edit.old(), edit.text()));
      bytes += coded.get(coded.size() - 1).length;
    }
    double decoding =
        Cpu.median(
            () -> {
              for (int i = 0; i < coded.size(); i++) {
                Edit edit = edits.get(i);
                Primed.unzstd(edit.old(), coded.get(i), edit.text().length);
              }
            });
    deltas.add("zstd -19, each section on its old text", bytes, decoding);
  }

  private void primed(Deltas deltas, String on, byte[] old, byte[] texts) throws IOException {
    Primed primed = new Primed(work);
    primed.zstdPatch(old, texts).ifPresent(it -> deltas.add("zstd -19, new texts on " + on, it));
    primed.brotli(old, texts).ifPresent(it -> deltas.add("brotli -q 11, new texts on " + on, it));
  }

  private void patches(Deltas deltas, String name, TextFolder older, TextFolder newer)
      throws IOException {
    Path directory = Files.createDirectory(work.resolve(name));
    Map<String, Long> sizes = new Patches(directory).measure(older, newer);
    for (Map.Entry<String, List<String>> undoing : Patches.undoing().entrySet()) {
      Long size = sizes.get(undoing.getKey());
      if (size != null) {
        double seconds = Cpu.medianOfTool(undoing.getValue(), directory);
        deltas.add(undoing.getKey() + " of the files", size, seconds);
      }
    }
  }

  private TextFolder folder(String name, byte[] text) throws IOException {
    Path folder = Files.createDirectory(work.resolve(name));
    Files.write(folder.resolve("text.txt"), text);
    return TextFolder.of(folder);
  }

  private static byte[] joined(List<Edit> edits, Function<Edit, byte[]> text) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Edit edit : edits) {
      all.write(text.apply(edit));
      all.write('\n');
    }
    return all.toByteArray();
  }
}
