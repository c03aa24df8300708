package org.vademecum.bench.publish;

import com.google.gson.Gson;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.bench.pack.Scratch;
import org.vademecum.server.publish.model.Histories;
import org.vademecum.server.publish.model.Verdict;

/**
 * {@code bench/run publish [HISTORIES] [PUBLICATIONS]}: the time from the request to publish a
 * change of one paragraph, in a collection of 100,000 sections, until both of two nodes serve the
 * manifest of the new edition; then histories of editors, approvers, publishers, schedules, sweeps
 * and dying nodes, and what was wrong in them.
 */
public final class Main {
  private static final long HISTORIES = 100_000;
  private static final int PUBLICATIONS = 200;
  private static final long SEED = 1;
  private static final long TOLD_EVERY = 5_000;

  /** Runs the benchmark. */
  public static void main(String[] arguments) throws IOException {
    long histories = arguments.length > 0 ? Long.parseLong(arguments[0]) : HISTORIES;
    int publications = arguments.length > 1 ? Integer.parseInt(arguments[1]) : PUBLICATIONS;
    Map<String, Object> figures = new LinkedHashMap<>();
    try (Scratch scratch = new Scratch();
        TwoNodes nodes = TwoNodes.start(scratch.directory(), Times.COLLECTION)) {
      List<Double> times = new Times(nodes).measure(publications);
      figures.put("p50_ms", at(times, 0.5));
      figures.put("p99_ms", at(times, 0.99));
      figures.put("sections", Times.SECTIONS);
      figures.put("publications", publications);
    }
    Verdict verdict = Histories.run(histories, SEED, Main::tell);
    verdict.found().forEach(System.err::println);
    figures.put("histories", verdict.histories());
    figures.put("editions", verdict.editions());
    figures.put("lost_updates", verdict.lost());
    figures.put("unapproved_published", verdict.unapproved());
    figures.put("published_twice", verdict.twice());
    figures.put("missing_nodes", verdict.missing());
    System.out.println(new Gson().toJson(figures));
  }

  private static double at(List<Double> sorted, double share) {
    int index = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.max(0, index));
  }

  private static void tell(Verdict sum) {
    if (sum.histories() % TOLD_EVERY == 0) {
      System.err.println(sum.histories() + " histories, " + sum.editions() + " editions");
    }
  }

  private Main() {}
}
