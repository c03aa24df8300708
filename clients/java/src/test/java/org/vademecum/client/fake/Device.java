package org.vademecum.client.fake;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.vademecum.client.Library;
import org.vademecum.client.LibraryOptions;
import org.vademecum.client.update.Space;
import org.vademecum.client.update.SyncListener;
import org.vademecum.client.update.UpdateResult;
import org.vademecum.client.update.UpdateSettings;
import org.vademecum.core.document.Language;

/** A device with one library that does not wait between attempts. */
public final class Device implements AutoCloseable {
  public static final Language FR = new Language("fr");
  public static final Language EN = new Language("en");

  private final Library library;
  private final List<Duration> pauses = new ArrayList<>();
  private final List<String> fallbacks = new ArrayList<>();

  public Device(Path directory, String address) {
    this(directory, address, Clock.systemUTC());
  }

  public Device(Path directory, String address, Clock clock) {
    this(directory, address, clock, UnaryOperator.identity());
  }

  /** A device that opens its library in its own way. */
  public Device(Path directory, String address, UnaryOperator<LibraryOptions> changed) {
    this(directory, address, Clock.systemUTC(), changed);
  }

  private Device(
      Path directory, String address, Clock clock, UnaryOperator<LibraryOptions> changed) {
    library = Library.open(changed.apply(options(directory.toFile(), address, clock)));
  }

  /** A device that has some room on its disk. */
  public static Device within(Space space, Path directory, String address) {
    return new Device(
        directory, address, options -> options.with(options.settings().within(space)));
  }

  private LibraryOptions options(File directory, String address, Clock clock) {
    return LibraryOptions.in(directory)
        .at(address)
        .with(
            new UpdateSettings(
                directory,
                Optional.empty(),
                clock,
                pauses::add,
                new Random(7),
                Duration.ofSeconds(1)));
  }

  /** A device that follows the fake collection in French. */
  public static Device following(Path directory, String address) {
    Device device = new Device(directory, address);
    device.library.subscribe(FakePublisher.COLLECTION, FR);
    return device;
  }

  public Library library() {
    return library;
  }

  public UpdateResult sync() {
    return library.sync(FakePublisher.COLLECTION, listener());
  }

  public SyncListener listener() {
    return new SyncListener() {
      @Override
      public void fellBack(String pack, String reason) {
        fallbacks.add(reason);
      }
    };
  }

  /** What the device would have waited between attempts. */
  public List<Duration> pauses() {
    return pauses;
  }

  /** Reasons for which a delta or bundle was given up. */
  public List<String> fallbacks() {
    return fallbacks;
  }

  @Override
  public void close() {
    library.close();
  }
}
