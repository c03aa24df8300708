package org.vademecum.bench.size;

import com.google.gson.Gson;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.bench.pack.HeldNodes;
import org.vademecum.bench.pack.PlainPack;
import org.vademecum.bench.pack.Scratch;
import org.vademecum.bench.pack.TextFolder;
import org.vademecum.bench.pack.Tool;
import org.vademecum.core.bundle.BundleWriter;
import org.vademecum.core.coding.Effort;

/**
 * {@code bench/run size DIR}: the bundle of a directory of UTF-8 text files, one document a file,
 * beside what general compressors make of the bare texts and a ZIM file of the same documents, and
 * how long a reader waits for each.
 */
public final class Main {
  private final Map<String, Object> figures = new LinkedHashMap<>();
  private final List<TextFolder.Work> works = new ArrayList<>();
  private final List<Searchable.Peer> peers = new ArrayList<>();
  private final TextFolder texts;
  private final Path work;
  private double bundleSize;

  private Main(TextFolder texts, Path work) {
    this.texts = texts;
    this.work = work;
  }

  /** Runs the benchmark. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1 || !Files.isDirectory(Path.of(arguments[0]))) {
      System.err.println("usage: bench/run size DIR, a directory of UTF-8 text files");
      System.exit(2);
    }
    try (Scratch scratch = new Scratch()) {
      Main main = new Main(TextFolder.of(Path.of(arguments[0])), scratch.directory());
      main.run();
      System.out.println(new Gson().toJson(main.figures));
    }
  }

  private void run() throws IOException {
    byte[] raw = texts.raw();
    Files.write(work.resolve("raw"), raw);
    HeldNodes nodes = new HeldNodes();
    TextFolder.Pack pack = texts.read(nodes, works::add);
    figures.put("raw", raw.length);
    figures.put("text", pack.textBytes());
    figures.put("sections", pack.sections());
    figures.put("files_refused", pack.refused());
    Path bundle = bundle(nodes, pack);
    Files.write(work.resolve("pack"), PlainPack.write(works));
    peer("xz", List.of("xz", "-9e", "-k", "-c"), "xz", "-d", "-c");
    List<String> zstd = List.of("zstd", "-q", "-19", "--long=27", "-c");
    peer("zstd", zstd, "zstd", "-q", "-d", "--long=27", "-c");
    zim(pack);
    figures.putAll(new Searchable(work, pack.language()).measure(bundle, works, peers));
  }

  private Path bundle(HeldNodes nodes, TextFolder.Pack pack) throws IOException {
    for (int round = 0; round < 3; round++) {
      long started = System.nanoTime();
      byte[] quick = BundleWriter.write(nodes, "bench", pack.language(), pack.root(), Effort.QUICK);
      double seconds = (System.nanoTime() - started) / 1e9;
      figures.put("build_mb_s", round(pack.textBytes() / 1e6 / seconds));
      figures.put("bundle_quick", quick.length);
    }
    byte[] bundle =
        BundleWriter.write(nodes, "bench", pack.language(), pack.root(), Effort.THOROUGH);
    bundleSize = bundle.length;
    figures.put("bundle", bundle.length);
    figures.put("bundle_with_search", bundle.length);
    return Files.write(work.resolve("bundle"), bundle);
  }

  /** The bare texts, and the pack as messages, which is what is to be searched. */
  private void peer(String name, List<String> encoder, String... decoder) throws IOException {
    if (Tool.has(name)) {
      File texts = encode("raw", name, encoder);
      figures.put(name, texts.length());
      figures.put("bundle_to_" + name, ratio(texts.length()));
      peers.add(peer(name + "_texts", texts, false, decoder));
      File pack = encode("pack", name, encoder);
      figures.put(name + "_pack", pack.length());
      peers.add(peer(name, pack, true, decoder));
    }
  }

  private File encode(String plain, String name, List<String> encoder) throws IOException {
    File output = work.resolve(plain + "." + name).toFile();
    List<String> command = new ArrayList<>(encoder);
    command.add(plain);
    Tool.run(command, work, output);
    return output;
  }

  private static Searchable.Peer peer(String name, File file, boolean pack, String... decoder) {
    List<String> decoding = new ArrayList<>(List.of(decoder));
    decoding.add(file.toString());
    return new Searchable.Peer(name, file.toPath(), decoding, pack);
  }

  private void zim(TextFolder.Pack pack) throws IOException {
    if (Tool.has("zimwriterfs")) {
      Zim zim = new Zim(work, pack.language().tag());
      zim.write(texts);
      for (boolean index : new boolean[] {false, true}) {
        String name = index ? "zim_index" : "zim";
        long size = zim.pack(index);
        figures.put(name, size);
        figures.put("bundle_to_" + name, ratio(size));
      }
    }
  }

  private double ratio(long size) {
    return round(bundleSize / size);
  }

  private static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
