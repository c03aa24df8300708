package org.vademecum.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.vademecum.client.Library;
import org.vademecum.client.LibraryOptions;
import org.vademecum.client.PackStatus;
import org.vademecum.client.update.Fetcher;
import org.vademecum.client.update.UpdateSettings;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Symbol;

/** What one does with a device's directory. */
final class Devices {

  static Library open(Path directory, String address, Fetcher fetcher) {
    return open(directory, address, fetcher, UnaryOperator.identity());
  }

  /** Opens a library that does not wait between attempts. */
  static Library open(
      Path directory, String address, Fetcher fetcher, UnaryOperator<LibraryOptions> changed) {
    UpdateSettings settings =
        new UpdateSettings(
            directory.toFile(),
            Optional.empty(),
            Clock.systemUTC(),
            pause -> {},
            new Random(1),
            Duration.ofSeconds(20));
    LibraryOptions options = LibraryOptions.in(directory.toFile()).with(settings).at(address);
    return Library.open(changed.apply(options.through(any -> fetcher)));
  }

  static void subscribe(Library device) {
    Stage.LANGUAGES.forEach(language -> device.subscribe(Stage.COLLECTION, language));
  }

  /** The one edition of all packs; -1 when they differ. */
  static long edition(Library device) {
    List<Long> editions = device.status().stream().map(PackStatus::edition).distinct().toList();
    return editions.size() == 1 ? editions.get(0) : -1;
  }

  /** All that can be read, in order. */
  static List<String> texts(Library device) {
    List<String> texts = new ArrayList<>();
    for (Language language : Stage.LANGUAGES) {
      device
          .reader()
          .read(new Symbol("G/1"), Optional.of(language))
          .entries()
          .forEach(entry -> texts.add(entry.content().section().text()));
    }
    return texts;
  }

  static void copy(Path from, Path to) throws IOException {
    delete(to);
    for (Path path : below(from, Comparator.naturalOrder())) {
      Files.copy(path, to.resolve(from.relativize(path).toString()));
    }
  }

  static void delete(Path tree) throws IOException {
    for (Path path : below(tree, Comparator.reverseOrder())) {
      Files.deleteIfExists(path);
    }
  }

  static List<Path> below(Path tree, Comparator<Path> order) throws IOException {
    if (!Files.exists(tree)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(tree)) {
      return all.sorted(order).toList();
    }
  }

  private Devices() {}
}
