package org.vademecum.bench.delta;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vademecum.bench.pack.Device;
import org.vademecum.bench.pack.HeldNodes;
import org.vademecum.bench.pack.OneWord;
import org.vademecum.bench.pack.Patches;
import org.vademecum.bench.pack.Scratch;
import org.vademecum.bench.pack.TextFolder;
import org.vademecum.core.bundle.BundleWriter;
import org.vademecum.core.bundle.DeltaWriter;
import org.vademecum.core.coding.Effort;
import org.vademecum.core.document.Digest;
import org.vademecum.core.sketch.PackSketch;
import org.vademecum.core.tree.PackMap;

/**
 * {@code bench/run delta OLD NEW}: the delta between two directories of UTF-8 text files, one
 * document a file, beside what byte patching and git take; then a correction of one word in the new
 * one, and in a tenth of it. Times are medians, in milliseconds.
 */
public final class Main {
  private static final int ROUNDS = 9;
  private static final int TENTH = 10;

  private final Map<String, Object> figures = new LinkedHashMap<>();
  private final HeldNodes nodes = new HeldNodes();
  private final Path work;
  private PackSketch sketch;

  private Main(Path work) {
    this.work = work;
    this.sketch = PackSketch.of(nodes, PackMap.empty(nodes));
  }

  /** Runs the benchmark. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2
        || !Files.isDirectory(Path.of(arguments[0]))
        || !Files.isDirectory(Path.of(arguments[1]))) {
      System.err.println("usage: bench/run delta OLD NEW, directories of UTF-8 text files");
      System.exit(2);
    }
    try (Scratch scratch = new Scratch()) {
      Main main = new Main(scratch.directory());
      main.run(TextFolder.of(Path.of(arguments[0])), TextFolder.of(Path.of(arguments[1])));
      System.out.println(new Gson().toJson(main.figures));
    }
  }

  private void run(TextFolder oldTexts, TextFolder newTexts) throws IOException {
    TextFolder.Pack before = oldTexts.read(nodes);
    TextFolder.Pack after = newTexts.readAfter(before, nodes);
    long started = System.nanoTime();
    sketch = PackSketch.of(nodes, before.root());
    figures.put("sketch_ms", round((System.nanoTime() - started) / 1e6));
    figures.put("old_text", before.textBytes());
    figures.put("new_text", after.textBytes());
    byte[] delta = build("", before, before.root(), after.root());
    OneWord oneWord = new OneWord(nodes);
    Digest corrected = oneWord.inMiddle(after.root()).root();
    byte[] small = build("one_word_", before, after.root(), corrected);
    Digest tenth = oneWord.part(after.root(), TENTH);
    build("one_word_tenth_", before, tenth, oneWord.inMiddle(tenth).root());
    try (Device device = new Device(work.resolve("device.db"), before.language())) {
      Path bundle = Files.write(work.resolve("bundle"), bundle(before));
      device.apply(bundle);
      boolean equal = apply("", device, delta).equals(after.root());
      boolean smallEqual = apply("one_word_", device, small).equals(corrected);
      figures.put("root_equal", equal && smallEqual);
    }
    peers(new Patches(work).measure(oldTexts, newTexts), delta.length);
  }

  /** A server holds the sketch of one root of a pack, and makes those of others from it. */
  private PackSketch sketch(Digest root) {
    return sketch.at(nodes, root);
  }

  private byte[] bundle(TextFolder.Pack pack) {
    return BundleWriter.write(nodes, "bench", pack.language(), pack.root(), Effort.QUICK);
  }

  private byte[] build(String prefix, TextFolder.Pack pack, Digest from, Digest to) {
    byte[] delta = {};
    double[] times = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long started = System.nanoTime();
      delta = DeltaWriter.write(nodes, "bench", pack.language(), from, to, this::sketch);
      times[i] = (System.nanoTime() - started) / 1e6;
    }
    Arrays.sort(times);
    figures.put(prefix + "delta", delta.length);
    figures.put(prefix + "build_ms", round(times[ROUNDS / 2]));
    return delta;
  }

  private Digest apply(String prefix, Device device, byte[] delta) {
    long started = System.nanoTime();
    Digest root = device.applyDelta(delta);
    figures.put(prefix + "apply_ms", round((System.nanoTime() - started) / 1e6));
    return root;
  }

  private void peers(Map<String, Long> sizes, int delta) {
    figures.putAll(sizes);
    long best = sizes.values().stream().mapToLong(Long::longValue).min().orElse(0);
    if (best > 0) {
      figures.put("delta_to_best", round((double) delta / best));
    }
  }

  private static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
