package org.vademecum.bench.codecs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.vademecum.bench.pack.Device;
import org.vademecum.bench.pack.TextFolder;
import org.vademecum.client.read.IndexedSections;
import org.vademecum.client.store.SectionIndex;
import org.vademecum.core.document.Language;

/** Devices' stores, each filled once, in seconds of the processor. */
final class Stores {
  private final Path work;
  private final Language language;
  private int files;

  Stores(Path work, Language language) {
    this.work = work;
    this.language = language;
  }

  /** What it takes to apply a bundle as a sync does. */
  double applying(Path bundle, SectionIndex index) throws IOException {
    return Cpu.median(() -> fill(index, device -> device.apply(bundle)));
  }

  /** What it takes to store and index sections that were decoded from something else. */
  double storing(List<TextFolder.Work> works) throws IOException {
    return Cpu.median(() -> fill(new IndexedSections(), device -> device.store(works)));
  }

  private void fill(SectionIndex index, Consumer<Device> filling) throws IOException {
    Path file = file();
    try (Device device = new Device(file, language, index)) {
      filling.accept(device);
    }
    Files.delete(file);
  }

  /** A store with a bundle applied. */
  Path filled(Path bundle) {
    Path file = file();
    try (Device device = new Device(file, language)) {
      device.apply(bundle);
    }
    return file;
  }

  /** A name for a new store. */
  Path file() {
    return work.resolve("store" + files++ + ".db");
  }
}
