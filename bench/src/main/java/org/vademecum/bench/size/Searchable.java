package org.vademecum.bench.size;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.bench.pack.Device;
import org.vademecum.bench.pack.PlainPack;
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

  /**
   * Another file, and the command that decodes it.
   *
   * @param pack whether it has the pack as messages, which are to be parsed, or bare texts
   */
  record Peer(String name, Path file, List<String> decoder, boolean pack) {}

  /** The seconds by figure. */
  Map<String, Double> measure(Path bundle, List<TextFolder.Work> works, List<Peer> peers)
      throws IOException {
    double[] applied = new double[ROUNDS];
    double[] stored = new double[ROUNDS];
    double[] parsed = new double[ROUNDS];
    byte[] plain = PlainPack.write(works);
    double[][] decoded = new double[peers.size()][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      applied[round] = apply(bundle);
      stored[round] = store(works);
      parsed[round] = parse(plain);
      for (int i = 0; i < peers.size(); i++) {
        decoded[i][round] = Tool.run(peers.get(i).decoder(), work, new File("/dev/null"));
      }
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("apply_s", median(applied));
    figures.put("store_s", median(stored));
    figures.put("parse_s", median(parsed));
    Waiting.put(figures, "searchable_s", size(bundle), median(applied));
    for (int i = 0; i < peers.size(); i++) {
      Peer peer = peers.get(i);
      figures.put(peer.name() + "_decode_s", median(decoded[i]));
      double seconds = median(decoded[i]) + median(stored) + (peer.pack() ? median(parsed) : 0);
      Waiting.put(figures, peer.name() + "_searchable_s", size(peer.file()), seconds);
    }
    return figures;
  }

  private static long size(Path file) {
    return file.toFile().length();
  }

  private static double parse(byte[] plain) throws IOException {
    long started = System.nanoTime();
    PlainPack.parse(plain);
    return (System.nanoTime() - started) / 1e9;
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
