package org.vademecum.client;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
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
 * @param addresses of its servers, e.g. {@code https://docs.example.org/}, in the order in which
 *     they are to be asked; none for those it had the last time
 * @param databases opens the SQLite file: through JDBC here, through the framework on Android
 * @param fetchers reaches an address
 */
public record LibraryOptions(
    UpdateSettings settings,
    List<String> addresses,
    Function<File, Database> databases,
    Function<String, Fetcher> fetchers) {
  public LibraryOptions {
    addresses = List.copyOf(addresses);
  }

  /** A library in a directory, with what the JVM has. */
  public static LibraryOptions in(File directory) {
    return new LibraryOptions(
        UpdateSettings.of(directory, Optional.empty()),
        List.of(),
        file -> JdbcDatabase.open(file.toPath()),
        OkHttpFetcher::new);
  }

  /** The same, at an address, and at others where that one is of no use. */
  public LibraryOptions at(String first, String... mirrors) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(mirrors));
    return new LibraryOptions(settings, all, databases, fetchers);
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
    return new LibraryOptions(newSettings, addresses, databases, fetchers);
  }

  /** The same with another SQLite. */
  public LibraryOptions over(Function<File, Database> newDatabases) {
    return new LibraryOptions(settings, addresses, newDatabases, fetchers);
  }

  /** The same with another way to fetch. */
  public LibraryOptions through(Function<String, Fetcher> newFetchers) {
    return new LibraryOptions(settings, addresses, databases, newFetchers);
  }
}
