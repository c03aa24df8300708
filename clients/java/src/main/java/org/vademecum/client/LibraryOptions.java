package org.vademecum.client;

import java.io.File;
import java.util.Optional;
import java.util.function.Function;
import org.vademecum.client.store.Database;
import org.vademecum.client.store.JdbcDatabase;
import org.vademecum.client.update.Fetcher;
import org.vademecum.client.update.OkHttpFetcher;
import org.vademecum.client.update.UpdateSettings;

/**
 * How to open a {@link Library}.
 *
 * @param settings where it lies, its keys, clock and patience
 * @param address of its server, e.g. {@code https://docs.example.org/}; empty for the one it had
 *     the last time
 * @param databases opens the SQLite file: through JDBC here, through the framework on Android
 * @param fetchers reaches an address
 */
public record LibraryOptions(
    UpdateSettings settings,
    Optional<String> address,
    Function<File, Database> databases,
    Function<String, Fetcher> fetchers) {

  /** A library in a directory, with what the JVM has. */
  public static LibraryOptions in(File directory) {
    return new LibraryOptions(
        UpdateSettings.of(directory, Optional.empty()),
        Optional.empty(),
        file -> JdbcDatabase.open(file.toPath()),
        OkHttpFetcher::new);
  }

  /** The same, at an address. */
  public LibraryOptions at(String newAddress) {
    return new LibraryOptions(settings, Optional.of(newAddress), databases, fetchers);
  }

  /** The same, trusting the {@code root.json} that came with the app. */
  public LibraryOptions trusting(byte[] anchor) {
    UpdateSettings trusting =
        new UpdateSettings(
            settings.directory(),
            Optional.of(anchor.clone()),
            settings.clock(),
            settings.sleeper(),
            settings.jitter(),
            settings.lockPatience(),
            settings.space());
    return with(trusting);
  }

  /** The same with other settings. */
  public LibraryOptions with(UpdateSettings newSettings) {
    return new LibraryOptions(newSettings, address, databases, fetchers);
  }

  /** The same with another SQLite. */
  public LibraryOptions over(Function<File, Database> newDatabases) {
    return new LibraryOptions(settings, address, newDatabases, fetchers);
  }

  /** The same with another way to fetch. */
  public LibraryOptions through(Function<String, Fetcher> newFetchers) {
    return new LibraryOptions(settings, address, databases, newFetchers);
  }
}
