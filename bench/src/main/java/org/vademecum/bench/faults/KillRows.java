package org.vademecum.bench.faults;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** {@code kill -9} of a device's process, so long after it said how far it was. */
final class KillRows {
  private final Stage stage;

  private KillRows(Stage stage) {
    this.stage = stage;
  }

  static List<Row> of(Stage stage) {
    KillRows rows = new KillRows(stage);
    return List.of(
        Row.dear("kill_sync", (random, tally) -> rows.sync("begins", 250, random, tally)),
        Row.dear("kill_apply", (random, tally) -> rows.sync("APPLYING", 120, random, tally)),
        Row.dear("kill_sweep", rows::sweep));
  }

  private void sync(String from, int millis, Random random, Tally tally)
      throws IOException, InterruptedException {
    Trial trial = new Trial(stage, "killed-" + from, random.nextInt((int) Stage.CURRENT), tally);
    kill(trial, "sync", from, random.nextInt(millis * 1_000));
    trial.judge();
  }

  /** A pack that is half swept away would not pass the check; what is left of it is as it was. */
  private void sweep(Random random, Tally tally) throws IOException, InterruptedException {
    Trial trial =
        new Trial(stage, "killed-sweep", 1L + random.nextInt((int) Stage.CURRENT - 1), tally);
    kill(trial, "sweep", "begins", random.nextInt(60_000));
    trial.judgeSwept();
  }

  private void kill(Trial trial, String what, String from, int microseconds)
      throws IOException, InterruptedException {
    List<String> arguments = List.of(trial.directory().toString(), stage.address(), what);
    try (Child child = new Child(Map.of(), KilledDevice.class, arguments)) {
      child.await(from);
      TimeUnit.MICROSECONDS.sleep(microseconds);
      child.kill();
    }
  }
}
