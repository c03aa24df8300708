package org.vademecum.client.update;

import java.io.File;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/**
 * What an {@link Updater} works with.
 *
 * @param directory of the library, to which the updater has exclusive access while it holds the
 *     lock
 * @param anchor bytes of the {@code root.json} that came with the app; empty to take the library's
 *     first one on first use
 * @param clock for dates and labels shown to people; no decision about content rests on it
 * @param sleeper waits between attempts
 * @param jitter spreads attempts of many devices
 * @param lockPatience how long to wait for another sync of this directory
 * @param space room on the device
 */
public record UpdateSettings(
    File directory,
    Optional<byte[]> anchor,
    Clock clock,
    Sleeper sleeper,
    Random jitter,
    Duration lockPatience,
    Space space) {

  /** Settings with what the disk says of its room. */
  public UpdateSettings(
      File directory,
      Optional<byte[]> anchor,
      Clock clock,
      Sleeper sleeper,
      Random jitter,
      Duration lockPatience) {
    this(directory, anchor, clock, sleeper, jitter, lockPatience, Space.real());
  }

  /** Settings for real use. */
  public static UpdateSettings of(File directory, Optional<byte[]> anchor) {
    return new UpdateSettings(
        directory, anchor, Clock.systemUTC(), Sleeper.real(), new Random(), Duration.ofSeconds(30));
  }

  /** The same with other room. */
  public UpdateSettings within(Space newSpace) {
    return new UpdateSettings(directory, anchor, clock, sleeper, jitter, lockPatience, newSpace);
  }
}
