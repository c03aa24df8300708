package org.vademecum.bench.faults;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.vademecum.bench.faults.Tally.Harm;
import org.vademecum.bench.pack.Scratch;

/**
 * {@code bench/run faults [COUNT]}: faults between a real server and real devices, seeded, and what
 * can be read after each of them; every row of the table gets a hundred, the cheap ones the rest.
 */
public final class Main {
  private static final int COUNT = 10_000;
  private static final int LEAST = 100;
  private static final long SEED = 20_261_126;

  /** Rows that do not get into each other's way run beside each other. */
  private final List<List<Row>> lanes = new ArrayList<>();

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private final Map<String, Double> seconds = new ConcurrentHashMap<>();

  /** Runs the benchmark. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : COUNT;
    try (Scratch scratch = new Scratch()) {
      Path directory = scratch.directory();
      Main main = new Main();
      try (Stage stage = new Stage(directory.resolve("stage"));
          ServerRows servers = new ServerRows(directory.resolve("servers"));
          SigningRows signing = new SigningRows(directory.resolve("signing"));
          RestartRow restart = new RestartRow(directory.resolve("restart"))) {
        main.lanes.add(lane(WireRows.of(stage), DeviceRows.of(stage)));
        main.lanes.add(lane(AttackRows.of(stage), KeyRows.of(stage)));
        main.lanes.add(lane(signing.rows(), servers.rows()));
        main.lanes.add(lane(List.of(restart.row()), KillRows.of(stage)));
        main.run(count);
      }
      main.print();
      System.out.println(new Gson().toJson(main.figures()));
    }
  }

  private static List<Row> lane(List<Row> rows, List<Row> more) {
    List<Row> all = new ArrayList<>(rows);
    all.addAll(more);
    return all;
  }

  private void run(int count) {
    List<Row> rows = lanes.stream().flatMap(List::stream).toList();
    rows.forEach(row -> tallies.put(row.name(), new Tally(row.name())));
    long dear = rows.stream().filter(Row::dear).count();
    int each = Math.min(LEAST, Math.max(1, count / rows.size()));
    long rest = (count - dear * each + rows.size() - dear - 1) / (rows.size() - dear);
    CompletableFuture<?>[] running =
        lanes.stream()
            .map(lane -> CompletableFuture.runAsync(() -> run(lane, each, (int) rest), threads))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(running).join();
    threads.shutdown();
  }

  private void run(List<Row> lane, int dear, int cheap) {
    try {
      for (Row row : lane) {
        run(row, row.dear() ? dear : Math.max(dear, cheap));
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void run(Row row, int times) throws IOException, InterruptedException {
    Tally tally = Objects.requireNonNull(tallies.get(row.name()));
    long began = System.nanoTime();
    for (int i = 0; i < times; i++) {
      row.injection().run(new Random(SEED * 31 + row.name().hashCode() * 7919L + i), tally);
    }
    seconds.put(row.name(), (System.nanoTime() - began) / 1e9);
    System.err.println(row.name() + ": " + tally.count() + " faults");
  }

  /** A line a row: how many faults, what came of them, how long it took. */
  private void print() {
    System.out.printf("%-26s %8s", "row", "injected");
    for (Harm harm : Harm.values()) {
      System.out.printf(" %14s", harm.name().toLowerCase(Locale.ROOT));
    }
    System.out.printf(" %8s%n", "seconds");
    tallies.forEach(
        (name, tally) -> {
          System.out.printf("%-26s %8d", name, tally.count());
          for (Harm harm : Harm.values()) {
            System.out.printf(" %14d", tally.count(harm));
          }
          System.out.printf(Locale.ROOT, " %8.1f%n", seconds.getOrDefault(name, 0.0));
        });
  }

  private Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("injected", tallies.values().stream().mapToInt(Tally::count).sum());
    for (Harm harm : Harm.values()) {
      figures.put(
          harm.name().toLowerCase(Locale.ROOT),
          tallies.values().stream().mapToInt(tally -> tally.count(harm)).sum());
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    tallies.forEach((name, tally) -> counts.put(name, tally.count()));
    figures.put("rows", counts);
    return figures;
  }
}
