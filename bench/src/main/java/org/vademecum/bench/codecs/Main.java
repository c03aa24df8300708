package org.vademecum.bench.codecs;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.bench.pack.HeldNodes;
import org.vademecum.bench.pack.Scratch;
import org.vademecum.bench.pack.TextFolder;

/**
 * {@code bench/run codecs [--slow] DIR [OLD_DIR]}: what general compressors make of a directory of
 * UTF-8 text files and of the pack they become, of the difference to an older one, and of a
 * correction of one word; and what it would cost to send the search index. What decides is the
 * seconds a reader waits, at two rates.
 */
public final class Main {
  private final Map<String, Object> figures = new LinkedHashMap<>();
  private final HeldNodes nodes = new HeldNodes();
  private final Path work;

  private Main(Path work) {
    this.work = work;
  }

  /** Runs the benchmark. */
  public static void main(String[] arguments) throws IOException, SQLException {
    List<String> names = new ArrayList<>(List.of(arguments));
    boolean slow = names.remove("--slow");
    List<Path> folders = names.stream().map(Path::of).toList();
    if (folders.isEmpty() || folders.size() > 2 || !folders.stream().allMatch(Files::isDirectory)) {
      System.err.println(
          "usage: bench/run codecs [--slow] DIR [OLD_DIR], directories of UTF-8 text files;"
              + " --slow adds zpaq");
      System.exit(2);
    }
    try (Scratch scratch = new Scratch()) {
      Main main = new Main(scratch.directory());
      main.run(TextFolder.of(folders.get(0)), slow);
      if (folders.size() == 2) {
        DeltaLevel deltas = new DeltaLevel(main.nodes, main.work);
        Path older = folders.get(1);
        main.figures.put(
            "delta", deltas.editions(TextFolder.of(older), TextFolder.of(folders.get(0))));
      }
      System.out.println(new GsonBuilder().disableHtmlEscaping().create().toJson(main.figures));
    }
  }

  private void run(TextFolder texts, boolean slow) throws IOException, SQLException {
    List<TextFolder.Work> works = new ArrayList<>();
    TextFolder.Pack pack = texts.read(nodes, works::add);
    long raw = texts.raw().length;
    figures.put("raw", raw);
    figures.put("sections", pack.sections());
    Stores stores = new Stores(work, pack.language());
    BundleLevel bundles = new BundleLevel(work, Codec.all(slow), raw);
    figures.put("texts", bundles.texts(works));
    figures.put("pack", bundles.pack(nodes, pack, works, stores));
    figures.put("one_word", new DeltaLevel(nodes, work).correction(pack));
    figures.put("index", new SentIndex(work, stores).measure(work.resolve("bundle")));
  }
}
