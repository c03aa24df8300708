package org.vademecum.bench.size;

import com.google.gson.Gson;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.bench.pack.HeldNodes;
import org.vademecum.bench.pack.Scratch;
import org.vademecum.bench.pack.TextFolder;
import org.vademecum.bench.pack.Tool;
import org.vademecum.core.bundle.BundleWriter;
import org.vademecum.core.coding.Effort;

/**
 * {@code bench/run size DIR}: the bundle of a directory of UTF-8 text files, one document a file,
 * beside what general compressors make of the bare texts.
 */
public final class Main {
  private final Map<String, Object> figures = new LinkedHashMap<>();
  private final Path folder;
  private final Path work;

  private Main(Path folder, Path work) {
    this.folder = folder;
    this.work = work;
  }

  /** Runs the benchmark. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1 || !Files.isDirectory(Path.of(arguments[0]))) {
      System.err.println("usage: bench/run size DIR, a directory of UTF-8 text files");
      System.exit(2);
    }
    try (Scratch scratch = new Scratch()) {
      Main main = new Main(Path.of(arguments[0]), scratch.directory());
      main.bundle();
      main.peers();
      System.out.println(new Gson().toJson(main.figures));
    }
  }

  private void bundle() throws IOException {
    TextFolder texts = TextFolder.of(folder);
    byte[] raw = texts.raw();
    Files.write(work.resolve("raw"), raw);
    HeldNodes nodes = new HeldNodes();
    TextFolder.Pack pack = texts.read(nodes);
    figures.put("raw", raw.length);
    figures.put("text", pack.textBytes());
    figures.put("sections", pack.sections());
    figures.put("files_refused", pack.refused());
    for (int round = 0; round < 2; round++) {
      long started = System.nanoTime();
      byte[] quick = BundleWriter.write(nodes, "bench", pack.language(), pack.root(), Effort.QUICK);
      figures.put("build_mb_s", round(pack.textBytes() / 1e6 / seconds(started)));
      figures.put("bundle_quick", quick.length);
    }
    byte[] bundle =
        BundleWriter.write(nodes, "bench", pack.language(), pack.root(), Effort.THOROUGH);
    figures.put("bundle", bundle.length);
  }

  private void peers() throws IOException {
    peer("xz", "xz", "-9e", "-k", "-c", "raw");
    peer("zstd", "zstd", "-q", "-19", "--long=27", "-c", "raw");
  }

  private void peer(String name, String... command) throws IOException {
    if (Tool.has(command[0])) {
      File output = work.resolve(name).toFile();
      Tool.run(List.of(command), work, output);
      figures.put(name, output.length());
      long bundle = ((Number) figures.getOrDefault("bundle", 0)).longValue();
      figures.put("bundle_to_" + name, round(bundle / (double) output.length()));
    }
  }

  private static double seconds(long started) {
    return (System.nanoTime() - started) / 1e9;
  }

  private static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
