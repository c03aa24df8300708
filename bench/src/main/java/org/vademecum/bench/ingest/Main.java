package org.vademecum.bench.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.vademecum.bench.Corpus;

/** {@code bench/run ingest}. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws IOException {
    if (List.of(arguments).contains("--speed")) {
      System.out.println(new Speed().ofFolder(Corpus.find("un/text").orElseThrow(), ".txt"));
      return;
    }
    boolean verbose = List.of(arguments).contains("--faults");
    Map<String, Tally> scores =
        new LabelledSet(Corpus.find("un").orElseThrow())
            .score(Labels.readAll(Corpus.root().resolve("bench/labels")));
    Map<String, Tally> formats = new java.util.TreeMap<>();
    scores.forEach(
        (name, tally) -> {
          System.out.println(name + ": " + tally);
          formats
              .computeIfAbsent(name.substring(0, name.indexOf(' ')), key -> new Tally())
              .add(tally);
        });
    formats.forEach(
        (format, tally) -> {
          System.out.println("ALL " + format + ": " + tally);
          if (verbose) {
            tally.faults().forEach(fault -> System.out.println(format + "\t" + fault));
          }
        });
    if (List.of(arguments).contains("--resolutions")) {
      resolutions();
    }
  }

  private static void resolutions() throws IOException {
    var file = Corpus.find("labelled/un-resolutions.jsonl.zst").orElseThrow();
    List<LabelledResolution> all = LabelledResolution.read(file);
    for (Paper paper : Paper.values()) {
      ResolutionScore score = new ResolutionScore(paper);
      all.stream().filter(each -> each.symbol_file().contains("RES")).forEach(score::add);
      score.faults().forEach(fault -> System.out.println(paper + " | " + fault));
      System.err.println(paper + " " + score.counts());
    }
  }
}
