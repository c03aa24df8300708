package org.vademecum.bench.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.vademecum.client.update.Fetcher;

/** Faults of the wire: networks, proxies, mirrors, servers. */
final class WireRows {
  private static final int KIB = 1024;

  private final Stage stage;
  private final List<Row> rows = new ArrayList<>();

  private WireRows(Stage stage) {
    this.stage = stage;
  }

  static List<Row> of(Stage stage) {
    WireRows rows = new WireRows(stage);
    rows.broken();
    rows.wrong();
    rows.old();
    rows.proxies();
    return rows.rows;
  }

  private void row(String name, Function<Random, Wire.Fault> faults) {
    rows.add(
        Row.cheap(
            name,
            (random, tally) -> {
              Trial trial = new Trial(stage, name, random.nextInt((int) Stage.CURRENT), tally);
              trial.sync(faults.apply(random));
              trial.judge();
            }));
  }

  private static Wire.Fault file(int number, Function<Got, Got> change) {
    return (asked, answer) ->
        asked.fileNumber() == number || (number == 0 && asked.isFile())
            ? change.apply(answer)
            : answer;
  }

  private void broken() {
    row("truncated", random -> truncated(random, 1 + random.nextInt(2)));
    row("stored_truncated", random -> file(0, shortener(random)));
    row(
        "delta_interrupted",
        random -> {
          int at = random.nextInt(4 * KIB);
          return (asked, answer) -> {
            if (asked.fileNumber() > 1) {
              throw asked.offline();
            }
            return asked.isFile() ? answer.breakingAfter(at) : answer;
          };
        });
    row(
        "range_ignored",
        random -> {
          int at = random.nextInt(8 * KIB);
          return (asked, answer) ->
              asked.fileNumber() == 1 ? answer.breakingAfter(at) : whole(asked, answer);
        });
    row(
        "one_way",
        random -> {
          int from = 1 + random.nextInt(8);
          return (asked, answer) -> {
            if (asked.number() >= from) {
              throw asked.offline();
            }
            return answer;
          };
        });
  }

  private static Wire.Fault truncated(Random random, int file) {
    int at = KIB * random.nextInt(12);
    boolean always = random.nextBoolean();
    return file(always ? 0 : file, answer -> answer.breakingAfter(at));
  }

  private static Function<Got, Got> shortener(Random random) {
    int at = KIB * random.nextInt(12) + random.nextInt(2);
    return answer -> answer.shortened(at);
  }

  private static Got whole(Wire.Asked asked, Got answer) {
    return asked.isFile() && answer.status() == 206
        ? Got.all(asked.real().get(Fetcher.Request.of(asked.request().path())))
        : answer;
  }

  private void wrong() {
    row("wrong_bytes", random -> file(random.nextInt(3), answer -> scrambled(answer, random)));
    row("flipped_bit", random -> file(random.nextInt(3), answer -> flipped(answer, random)));
    row(
        "resume_on_changed_object",
        random -> {
          int at = 1 + random.nextInt(8 * KIB);
          boolean tells = random.nextBoolean();
          return (asked, answer) -> {
            if (!asked.isFile()) {
              return answer;
            }
            Got other = scrambled(answer, random);
            Got named = tells ? other.with("ETag", "\"other\"") : other;
            return asked.fileNumber() == 1 ? answer.breakingAfter(at) : named;
          };
        });
    row("delta_unusable", this::unusable);
    row("fallback_stale_too", random -> file(0, answer -> answer.with(stale(random))));
  }

  private static Got scrambled(Got answer, Random random) {
    byte[] bytes = new byte[answer.bytes().length];
    random.nextBytes(bytes);
    return answer.with(bytes);
  }

  private static Got flipped(Got answer, Random random) {
    return answer.flipped(random.nextInt(1 << 20));
  }

  private Wire.Fault unusable(Random random) {
    int kind = random.nextInt(4);
    byte[] other = stale(random);
    return (asked, answer) -> {
      if (!asked.request().path().contains("/deltas/")) {
        return answer;
      }
      return switch (kind) {
        case 0 -> Got.problem(404);
        case 1 -> Got.problem(410);
        case 2 -> answer.with(other);
        default -> flipped(answer, random);
      };
    };
  }

  /** Some file of an edition that is overtaken. */
  private byte[] stale(Random random) {
    long edition = 1L + random.nextInt((int) Stage.CURRENT - 1);
    List<byte[]> files =
        stage.said(edition).entrySet().stream()
            .filter(entry -> Wire.isFile(entry.getKey()))
            .filter(entry -> entry.getValue().status() == 200)
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> entry.getValue().bytes())
            .toList();
    return files.get(random.nextInt(files.size()));
  }

  private void old() {
    rows.add(
        Row.cheap(
            "mirror_behind",
            (random, tally) -> {
              long base = random.nextInt((int) Stage.CURRENT + 1);
              long shown = 1L + random.nextInt((int) Stage.CURRENT - 1);
              Trial trial = new Trial(stage, "mirror_behind", base, tally);
              trial.sync((asked, answer) -> said(shown, asked));
              trial.judge(base < shown ? Set.of(base, shown) : Set.of(base));
            }));
    rows.add(
        Row.cheap(
            "old_message_replayed",
            (random, tally) -> {
              long base = random.nextInt((int) Stage.CURRENT);
              long shown = 1L + random.nextInt((int) Stage.CURRENT - 1);
              int number = 1 + random.nextInt(6);
              Trial trial = new Trial(stage, "old_message_replayed", base, tally);
              trial.sync((asked, answer) -> asked.number() == number ? said(shown, asked) : answer);
              trial.judge(
                  base < shown ? Set.of(base, shown, Stage.CURRENT) : Set.of(base, Stage.CURRENT));
            }));
    row(
        "offline_for_years",
        random ->
            (asked, answer) ->
                asked.request().path().contains("/deltas/") ? Got.problem(404) : answer);
  }

  private Got said(long edition, Wire.Asked asked) {
    return stage.said(edition).getOrDefault(asked.request().path(), Got.problem(404));
  }

  private void proxies() {
    row(
        "captive_portal",
        random -> {
          int from = 1 + random.nextInt(8);
          int status = random.nextInt(3) == 0 ? 511 : 200;
          return (asked, answer) -> asked.number() >= from ? page(answer.with(status)) : answer;
        });
    row(
        "proxy_gzips",
        random -> {
          boolean says = random.nextBoolean();
          return (asked, answer) -> gzipped(answer, says && asked.isFile());
        });
    row(
        "bomb",
        random -> {
          int at = 1 + random.nextInt(8);
          return (asked, answer) -> asked.number() >= at ? answer.endless() : answer;
        });
  }

  private static Got page(Got answer) {
    byte[] page = "<html>Please sign in</html>".getBytes(StandardCharsets.UTF_8);
    return answer.with(page).with("Content-Type", "text/html");
  }

  private static Got gzipped(Got answer, boolean says) {
    if (answer.bytes().length == 0) {
      return answer;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(answer.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Got coded = answer.with(out.toByteArray());
    return says ? coded.with("Content-Encoding", "gzip") : coded;
  }
}
