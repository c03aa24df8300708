package org.vademecum.bench.codecs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.vademecum.bench.pack.Device;
import org.vademecum.bench.pack.TextFolder;
import org.vademecum.client.read.IndexedSections;
import org.vademecum.client.store.SectionIndex;
import org.vademecum.core.document.Language;

/** Devices' stores, each filled once, in seconds of the processor. */
final class Stores {
  private static final int ROUNDS = 3;

  private final Path work;
  private final Language language;
  private int files;

  Stores(Path work, Language language) {
    this.work = work;
    this.language = language;
  }

  /** What it takes to apply a bundle as a sync does. */
  double applying(Path bundle, SectionIndex index) throws IOException {
    return median(() -> apply(bundle, file(), index));
  }

  /** What it takes to store and index sections that were decoded from something else. */
  double storing(List<TextFolder.Work> works) throws IOException {
    return median(
        () -> {
          try (Device device = new Device(file(), language, new IndexedSections())) {
            device.store(works);
          }
        });
  }

  /** A store with a bundle applied. */
  Path filled(Path bundle) {
    Path file = file();
    apply(bundle, file, new IndexedSections());
    return file;
  }

  private void apply(Path bundle, Path file, SectionIndex index) {
    try (Device device = new Device(file, language, index)) {
      device.apply(bundle);
    }
  }

  /** Of a task that leaves a file behind, after one that warmed up. */
  static double median(Cpu.Task task) throws IOException {
    task.run();
    double[] rounds = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      rounds[round] = Cpu.once(task);
    }
    Arrays.sort(rounds);
    return rounds[ROUNDS / 2];
  }

  /** A name for a new store. */
  Path file() {
    return work.resolve("store" + files++ + ".db");
  }
}
