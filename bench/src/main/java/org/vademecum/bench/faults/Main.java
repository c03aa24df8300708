package org.vademecum.bench.faults;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
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

  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Tally> tallies = new LinkedHashMap<>();

  /** Runs the benchmark. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : COUNT;
    try (Scratch scratch = new Scratch()) {
      Path directory = scratch.directory();
      Main main = new Main();
      try (Stage stage = new Stage(directory.resolve("stage"));
          ServerRows servers = new ServerRows(directory.resolve("servers"));
          RestartRow restart = new RestartRow(directory.resolve("restart"))) {
        main.rows.addAll(WireRows.of(stage));
        main.rows.addAll(DeviceRows.of(stage));
        main.rows.addAll(servers.rows());
        main.rows.add(restart.row());
        main.rows.addAll(KillRows.of(stage));
        main.run(count);
      }
      System.out.println(new Gson().toJson(main.figures()));
    }
  }

  private void run(int count) throws IOException, InterruptedException {
    long dear = rows.stream().filter(Row::dear).count();
    int each = Math.min(LEAST, Math.max(1, count / rows.size()));
    long rest = (count - dear * each + rows.size() - dear - 1) / (rows.size() - dear);
    for (Row row : rows) {
      run(row, row.dear() ? each : Math.max(each, (int) rest));
    }
  }

  private void run(Row row, int times) throws IOException, InterruptedException {
    Tally tally = new Tally(row.name());
    tallies.put(row.name(), tally);
    long began = System.nanoTime();
    for (int i = 0; i < times; i++) {
      row.injection().run(new Random(SEED * 31 + row.name().hashCode() * 7919L + i), tally);
    }
    System.err.printf(
        Locale.ROOT,
        "%-26s %5d faults in %6.1f s%n",
        row.name(),
        tally.count(),
        (System.nanoTime() - began) / 1e9);
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
