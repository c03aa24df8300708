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
import org.vademecum.core.document.Language;

/**
 * How long a reader waits until the last section is stored and indexed: the download and, on one
 * core of a phone, which is taken as a quarter of this machine's, all work. What is left to do
 * after another file was decoded is the same: sections stored, hashed and indexed.
 */
final class Searchable {
  private static final int ROUNDS = 3;
  private static final double PHONE = 4;
  private static final int[] MEGABITS = {1, 20};

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
    waiting(figures, "", bundle, median(applied));
    for (int i = 0; i < peers.size(); i++) {
      Peer peer = peers.get(i);
      figures.put(peer.name() + "_decode_s", median(decoded[i]));
      waiting(figures, peer.name() + "_", peer.file(), median(decoded[i]) + median(stored));
    }
    return figures;
  }

  private static void waiting(
      Map<String, Double> figures, String prefix, Path file, double seconds) {
    for (int megabits : MEGABITS) {
      double download = file.toFile().length() * 8 / (megabits * 1e6);
      double waited = Math.round((download + PHONE * seconds) * 1000) / 1000.0;
      figures.put(prefix + "searchable_s_" + megabits + "mbit", waited);
    }
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
