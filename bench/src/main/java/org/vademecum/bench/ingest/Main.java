package org.vademecum.bench.ingest;

import java.io.IOException;
import java.util.List;
import org.vademecum.bench.Corpus;

/** {@code bench/run ingest}. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws IOException {
    var file = Corpus.find("labelled/un-resolutions.jsonl.zst").orElseThrow();
    List<LabelledResolution> all = LabelledResolution.read(file);
    for (Paper paper : Paper.values()) {
      ResolutionScore score = new ResolutionScore(paper);
      for (LabelledResolution resolution : all) {
        if (resolution.symbol_file().contains("RES")) {
          score.add(resolution);
        }
      }
      score.faults().forEach(fault -> System.out.println(paper + " | " + fault));
      System.err.println(paper + " " + score.counts());
    }
  }
}
