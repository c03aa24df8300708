package org.vademecum.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.vademecum.client.LibraryOptions;
import org.vademecum.client.update.Space;
import org.vademecum.client.update.SyncListener;

/** Faults of the device: its disk, its system, its other threads. */
final class DeviceRows {
  private final Stage stage;

  private DeviceRows(Stage stage) {
    this.stage = stage;
  }

  static List<Row> of(Stage stage) {
    DeviceRows rows = new DeviceRows(stage);
    return List.of(
        Row.cheap("disk_full", rows::diskFull),
        Row.cheap("no_room", rows::noRoom),
        Row.cheap("corrupt_staged", rows::corruptStaged),
        Row.cheap("evicted", rows::evicted),
        Row.cheap("two_syncs", rows::twoSyncs));
  }

  private Trial trial(String name, Random random, Tally tally) throws IOException {
    return new Trial(stage, name, random.nextInt((int) Stage.CURRENT), tally);
  }

  private void diskFull(Random random, Tally tally) throws IOException {
    Trial trial = trial("disk_full", random, tally);
    var disk =
        random.nextBoolean()
            ? FullDisk.atStatement(10 + random.nextInt(600))
            : FullDisk.atCommit(2 + random.nextInt(6));
    trial.sync(stage.real(), SyncListener.NONE, options -> options.over(disk));
    trial.judge();
  }

  /** The gauge says that there is none when it is asked for the so manieth time. */
  private void noRoom(Random random, Tally tally) throws IOException {
    Trial trial = trial("no_room", random, tally);
    AtomicInteger left = new AtomicInteger(1 + random.nextInt(6));
    Space space = new Space(0, any -> left.decrementAndGet() <= 0 ? 0 : Long.MAX_VALUE);
    UnaryOperator<LibraryOptions> within =
        options -> options.with(options.settings().within(space));
    trial.sync(stage.real(), SyncListener.NONE, within);
    trial.judge();
  }

  /** Downloads, stops before applying, and damages what was downloaded. */
  private void corruptStaged(Random random, Tally tally) throws IOException {
    Trial trial = trial("corrupt_staged", random, tally);
    trial.sync(stage.real(), new Stopping(), UnaryOperator.identity());
    for (Path file : staged(trial)) {
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length > 0) {
        bytes[random.nextInt(bytes.length)] ^= 1;
        Files.write(file, bytes);
      }
    }
    trial.sync((asked, answer) -> answer);
    trial.judge();
  }

  private static List<Path> staged(Trial trial) throws IOException {
    return Devices.below(trial.directory().resolve("staging"), Comparator.naturalOrder()).stream()
        .filter(Files::isRegularFile)
        .toList();
  }

  private static final class Stopping implements SyncListener {
    private final AtomicBoolean applying = new AtomicBoolean();

    @Override
    public void progress(Phase phase, long done, long total) {
      applying.set(phase == Phase.APPLYING);
    }

    @Override
    public boolean cancelled() {
      return applying.get();
    }
  }

  /** The system deletes all that the device has, or what it has downloaded. */
  private void evicted(Random random, Tally tally) throws IOException {
    Trial trial = trial("evicted", random, tally);
    trial.sync(stage.real(), new Stopping(), UnaryOperator.identity());
    if (random.nextBoolean()) {
      Devices.delete(trial.directory().resolve("staging"));
      trial.judge();
      return;
    }
    Devices.delete(trial.directory());
    Files.createDirectories(trial.directory());
    try (var device = Devices.open(trial.directory(), stage.address(), stage.real())) {
      Devices.subscribe(device);
    }
    trial.judge(Set.of(0L));
  }

  private void twoSyncs(Random random, Tally tally) throws IOException, InterruptedException {
    Trial trial = trial("two_syncs", random, tally);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Thread thread = new Thread(() -> trial.sync((asked, answer) -> answer), "sync-" + i);
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    trial.judge();
  }
}
