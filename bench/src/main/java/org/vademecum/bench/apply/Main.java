package org.vademecum.bench.apply;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.bench.pack.ByHand;
import org.vademecum.bench.pack.Device;
import org.vademecum.bench.pack.HeldNodes;
import org.vademecum.bench.pack.LeastHeap;
import org.vademecum.bench.pack.Scratch;
import org.vademecum.bench.pack.TextFolder;
import org.vademecum.core.bundle.BundleWriter;
import org.vademecum.core.coding.Effort;
import org.vademecum.core.document.Language;

/**
 * {@code bench/run apply DIR}: applying the bundle of a directory of UTF-8 text files, index
 * included, beside writing the rows that result into SQLite by hand, and beside letting SQLite
 * index the texts itself; and the smallest heap in which it can be applied.
 */
public final class Main {
  /** Rounds until the JVM has compiled what runs: seen to fall for four, then level. */
  private static final int WARM_UP = 4;

  private static final int ROUNDS = 9;
  private static final int LEAST_HEAP = 16;
  private static final int MOST_HEAP = 256;
  private static final int HEAP_STEP = 4;

  private final Map<String, Object> figures = new LinkedHashMap<>();
  private final Path work;
  private final Language language;
  private final Path bundle;
  private final double megabytes;
  private int files;

  private Main(Path folder, Path work) throws IOException {
    this.work = work;
    HeldNodes nodes = new HeldNodes();
    TextFolder.Pack pack = TextFolder.of(folder).read(nodes);
    language = pack.language();
    megabytes = pack.textBytes() / 1e6;
    bundle = work.resolve("bundle");
    Files.write(bundle, BundleWriter.write(nodes, "bench", language, pack.root(), Effort.QUICK));
    figures.put("text", pack.textBytes());
    figures.put("sections", pack.sections());
    figures.put("bundle", Files.size(bundle));
  }

  /** Runs the benchmark; with a file, applies that bundle once. */
  public static void main(String[] arguments) throws IOException, SQLException {
    if (arguments.length == 3) {
      try (Device device = new Device(Path.of(arguments[1]), new Language(arguments[2]))) {
        device.apply(Path.of(arguments[0]));
      }
      return;
    }
    if (arguments.length != 1 || !Files.isDirectory(Path.of(arguments[0]))) {
      System.err.println("usage: bench/run apply DIR, a directory of UTF-8 text files");
      System.exit(2);
    }
    try (Scratch scratch = new Scratch()) {
      Main main = new Main(Path.of(arguments[0]), scratch.directory());
      main.speed();
      main.heap();
      System.out.println(new Gson().toJson(main.figures));
    }
  }

  private void speed() throws SQLException {
    Path first = file();
    figures.put("first_apply_mb_s", Math.round(1000 * megabytes / apply(first)) / 1000.0);
    ByHand byHand = new ByHand(first);
    for (int round = 0; round < WARM_UP; round++) {
      byHand.write(file());
      apply(file());
      byHand.writeWithFts5(file());
    }
    double[] applied = new double[ROUNDS];
    double[] written = new double[ROUNDS];
    double[] indexed = new double[ROUNDS];
    double[] ratios = new double[ROUNDS];
    double[] fts5Ratios = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      written[round] = megabytes / byHand.write(file());
      applied[round] = megabytes / apply(file());
      indexed[round] = megabytes / byHand.writeWithFts5(file());
      ratios[round] = applied[round] / written[round];
      fts5Ratios[round] = applied[round] / indexed[round];
    }
    figures.put("rows", byHand.rows());
    figures.put("apply_mb_s", median(applied));
    figures.put("sqlite_mb_s", median(written));
    figures.put("apply_to_sqlite", median(ratios));
    figures.put("sqlite_fts5_mb_s", median(indexed));
    figures.put("apply_to_sqlite_fts5", median(fts5Ratios));
  }

  private double apply(Path file) {
    try (Device device = new Device(file, language)) {
      return device.apply(bundle);
    }
  }

  private void heap() throws IOException {
    LeastHeap heap = new LeastHeap(LEAST_HEAP, MOST_HEAP, HEAP_STEP);
    figures.put("peak_heap_mb", heap.of(Main.class, this::oneApply));
  }

  private List<String> oneApply() {
    return List.of(bundle.toString(), file().toString(), language.tag());
  }

  private Path file() {
    return work.resolve("store" + files++ + ".db");
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return Math.round(sorted[sorted.length / 2] * 1000) / 1000.0;
  }
}
