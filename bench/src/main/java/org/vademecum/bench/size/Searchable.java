package org.vademecum.bench.size;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.bench.pack.Device;
import org.vademecum.bench.pack.TextFolder;
import org.vademecum.bench.pack.Tool;
import org.vademecum.bench.pack.Waiting;
import org.vademecum.core.document.Language;

/**
 * How long a reader waits until the last section is stored and indexed. What is left to do after
 * another file was decoded is the same: sections stored, hashed and indexed.
 */
final class Searchable {
  private static final int ROUNDS = 3;

  private final Path work;
  private final Language language;
  private int files;

  Searchable(Path work, Language language) {
    this.work = work;
    this.language = language;
  }

  /** Another file of the same texts, and the command that decodes it. */
  record Peer(String name, Path file, List<String> decoder) {}

  /** The seconds by figure. */
  Map<String, Double> measure(Path bundle, List<TextFolder.Work> works, List<Peer> peers)
      throws IOException {
    double[] applied = new double[ROUNDS];
    double[] stored = new double[ROUNDS];
    double[][] decoded = new double[peers.size()][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      applied[round] = apply(bundle);
      stored[round] = store(works);
      for (int i = 0; i < peers.size(); i++) {
        decoded[i][round] = Tool.run(peers.get(i).decoder(), work, new File("/dev/null"));
      }
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("apply_s", median(applied));
    figures.put("store_s", median(stored));
    Waiting.put(figures, "searchable_s", size(bundle), median(applied));
    for (int i = 0; i < peers.size(); i++) {
      Peer peer = peers.get(i);
      figures.put(peer.name() + "_decode_s", median(decoded[i]));
      double seconds = median(decoded[i]) + median(stored);
      Waiting.put(figures, peer.name() + "_searchable_s", size(peer.file()), seconds);
    }
    return figures;
  }

  private static long size(Path file) {
    return file.toFile().length();
  }

  private double apply(Path bundle) {
    try (Device device = new Device(file(), language)) {
      return device.apply(bundle);
    }
  }

  private double store(List<TextFolder.Work> works) {
    try (Device device = new Device(file(), language)) {
      return device.store(works);
    }
  }

  private Path file() {
    return work.resolve("store" + files++ + ".db");
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
