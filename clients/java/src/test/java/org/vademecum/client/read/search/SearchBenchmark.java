package org.vademecum.client.read.search;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.vademecum.client.store.Database;
import org.vademecum.client.store.JdbcDatabase;
import org.vademecum.core.document.Language;

/**
 * Measures size and speed of the index: {@code SearchBenchmark FILE LANGUAGE QUERY…}, where each
 * line of the file is the text of a section. Prints one line a figure; times are of the processor,
 * so that neighbours on the machine do not count.
 */
public final class SearchBenchmark {
  private static final PrintStream OUT = System.out;
  private static final int RUNS = 20;

  private SearchBenchmark() {}

  public static void main(String[] args) throws IOException {
    List<String> texts = Files.readAllLines(Path.of(args[0]));
    Path directory = Files.createTempDirectory("search-benchmark");
    try (Database database = JdbcDatabase.open(directory.resolve("index.db"))) {
      index(database, texts, new Language(args[1]));
      size(database, texts);
      change(database, texts, new Language(args[1]));
      List<Double> all = new ArrayList<>();
      for (String query : List.of(args).subList(2, args.length)) {
        all.addAll(search(database, query));
      }
      OUT.printf("all queries: median %.2f ms, p95 %.2f ms%n", at(all, 50), at(all, 95));
    }
  }

  private static void index(Database database, List<String> texts, Language language) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    database.write(
        connection -> {
          SearchIndex.createSchema(connection);
          IndexWriter writer = SearchIndex.writer(connection);
          for (int i = 0; i < texts.size(); i++) {
            writer.add(1, i + 1, language, texts.get(i), 4);
          }
          writer.flush();
          return true;
        });
    OUT.printf("indexed %d sections in %.1f s%n", texts.size(), millis(start) / 1000);
  }

  private static void size(Database database, List<String> texts) {
    long textBytes = 0;
    for (String text : texts) {
      textBytes += text.getBytes(StandardCharsets.UTF_8).length;
    }
    long indexBytes =
        number(database, "SELECT (SELECT page_count FROM pragma_page_count) * 4096.0");
    long free = number(database, "SELECT freelist_count FROM pragma_freelist_count") * 4096;
    long blocks = number(database, "SELECT sum(length(data)) FROM search_posting");
    long words = number(database, "SELECT sum(length(word)) FROM search_word");
    OUT.printf(
        "text %d bytes, index %d bytes (%.3f), of it %d free, blocks %d, words %d%n",
        textBytes, indexBytes, (double) indexBytes / textBytes, free, blocks, words);
  }

  private static void change(Database database, List<String> texts, Language language) {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < texts.size(); i += Math.max(1, texts.size() / RUNS)) {
      int at = i;
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      database.write(
          connection -> {
            IndexWriter writer = SearchIndex.writer(connection);
            writer.remove(1, at + 1, language, texts.get(at));
            writer.add(1, texts.size() + at + 1, language, texts.get(at) + " changed", 4);
            writer.flush();
            return true;
          });
      times.add(millis(start));
    }
    OUT.printf(
        "change of one section: median %.2f ms, p95 %.2f ms%n", at(times, 50), at(times, 95));
  }

  private static List<Double> search(Database database, String query) {
    SearchIndex index = new SearchIndex(new FixedOrder());
    List<Double> times = new ArrayList<>();
    int hits = 0;
    for (int i = 0; i < RUNS; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      hits = database.read(c -> index.search(c, Query.typed(query))).size();
      times.add(millis(start));
    }
    OUT.printf(
        "%-28s first %7.2f ms, median %7.2f ms, p95 %7.2f ms, %d hits%n",
        query, times.get(0), at(times, 50), at(times, 95), hits);
    return times;
  }

  private static long number(Database database, String sql) {
    long[] number = new long[1];
    database.read(
        connection -> {
          connection
              .prepare(sql)
              .query(
                  row -> {
                    number[0] = row.getLong(0);
                    return false;
                  });
          return true;
        });
    return number[0];
  }

  private static double at(List<Double> times, int percent) {
    List<Double> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  private static double millis(long start) {
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
  }
}
