package org.vademecum.bench.ingest;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.vademecum.bench.Corpus;
import org.vademecum.bench.pack.Scratch;

/**
 * {@code bench/run ingest}: how right and how fast the import of real documents is. {@code
 * --faults} lists what was wrong; {@code --only=labels,resolutions,history,speed,pdf} runs some
 * parts.
 */
public final class Main {
  private final Map<String, Object> figures = new LinkedHashMap<>();
  private final boolean verbose;
  private final List<String> only;

  private Main(List<String> arguments) {
    this.verbose = arguments.contains("--faults");
    this.only =
        arguments.stream()
            .filter(argument -> argument.startsWith("--only="))
            .flatMap(argument -> List.of(argument.substring(7).split(",", -1)).stream())
            .toList();
  }

  /** Runs the benchmark. */
  public static void main(String[] arguments) throws IOException {
    Main main = new Main(List.of(arguments));
    main.part("labels", main::labels);
    main.part("resolutions", main::resolutions);
    main.part("history", main::history);
    main.part("speed", main::speed);
    main.part("pdf", main::longPdf);
    main.part("peers", main::peers);
    System.out.println(new Gson().toJson(main.figures));
  }

  private interface Part {
    void run() throws IOException;
  }

  private void part(String name, Part part) throws IOException {
    if (only.isEmpty() || only.contains(name)) {
      part.run();
    }
  }

  private void labels() throws IOException {
    Path folder = Corpus.root().resolve("bench/labels");
    List<Labels> labels = Labels.readAll(folder);
    Map<String, Tally> scores;
    try (LabelledSet labelled = new LabelledSet(Corpus.find("un").orElseThrow())) {
      scores = labelled.score(labels);
    }
    Map<String, Tally> formats = new TreeMap<>();
    Tally all = new Tally();
    scores.forEach(
        (name, tally) -> {
          System.out.println(name + ": " + tally);
          formats
              .computeIfAbsent(name.substring(0, name.indexOf(' ')), key -> new Tally())
              .add(tally);
          all.add(tally);
        });
    formats.forEach(this::format);
    figures.put("boundary_f1", rounded(all.boundaryF1()));
    figures.put("kind_accuracy", rounded(all.kindAccuracy()));
    figures.put("furniture_in_text", all.furniture());
    figures.put("body_lost", all.lost());
    figures.put(
        "label_agreement", rounded(Agreement.of(labels, Labels.readAll(folder.resolve("second")))));
  }

  private void format(String format, Tally tally) {
    System.out.println("all " + format + ": " + tally);
    figures.put(format + "_boundary_f1", rounded(tally.boundaryF1()));
    figures.put(format + "_kind_accuracy", rounded(tally.kindAccuracy()));
    figures.put(format + "_sections", tally.expected());
    if (verbose) {
      tally.faults().forEach(fault -> System.out.println(format + "\t" + fault));
    }
  }

  private void resolutions() throws IOException {
    Path file = Corpus.find("labelled/un-resolutions.jsonl.zst").orElseThrow();
    List<LabelledResolution> all = new ArrayList<>(LabelledResolution.read(file));
    all.removeIf(each -> !each.symbol_file().contains("RES"));
    double least = 1;
    for (Paper paper : Paper.values()) {
      ResolutionScore score = new ResolutionScore(paper);
      all.forEach(score::add);
      System.out.println("resolutions " + paper + ": " + score.counts());
      if (verbose) {
        score.faults().forEach(fault -> System.out.println(paper + " | " + fault));
      }
      least = Math.min(least, score.right());
    }
    figures.put("resolution_paragraphs_right", rounded(least));
  }

  private void history() throws IOException {
    try (Scratch scratch = new Scratch()) {
      history(scratch.directory());
    }
  }

  private void history(Path directory) throws IOException {
    HistoryScore score =
        new HistoryScore(
            LawEditions.of(Corpus.find("history/dc-law-editions.bundle").orElseThrow(), directory),
            Corpus.root().resolve("bench/labels/history"));
    for (String before : List.of("A0", "M0", "Y0")) {
      score.add(before, "N");
    }
    if (verbose) {
      score.faults().forEach(fault -> System.out.println("history " + fault));
    }
    figures.put("kept_untouched", rounded(score.keptUntouched()));
    figures.put("untouched_sections", score.untouched());
    figures.put("kept_edited", rounded(score.keptEdited()));
    figures.put("edited_sections_labelled", score.edited());
    figures.put("ids_shared", score.shared());
  }

  private void speed() throws IOException {
    Path texts = Corpus.find("un/text").orElseThrow();
    figures.put("text_mb_s", rounded(new Speed().ofText(texts)));
    figures.put("html_mb_s", rounded(new Speed().ofHtml(texts)));
  }

  private void longPdf() throws IOException {
    LongPdf file = LongPdf.of(Corpus.find("un/pdf").orElseThrow());
    figures.put("pdf_300_pages_s", rounded(file.warm()));
    try {
      figures.put("pdf_300_pages_cold_s", rounded(file.cold()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void peers() throws IOException {
    Path corpus = Corpus.find("un").orElseThrow();
    Map<Path, Labels> labels = new LinkedHashMap<>();
    for (Labels each : Labels.readAll(Corpus.root().resolve("bench/labels"))) {
      Path pdf = corpus.resolve("pdf").resolve(each.document() + ".pdf");
      if (each.ranges().isEmpty() && Files.exists(pdf)) {
        labels.put(pdf, each);
      }
    }
    Tally all = new Tally();
    for (PeerPdf.Reading reading : PeerPdf.read(List.copyOf(labels.keySet()))) {
      Labels its = Objects.requireNonNull(labels.get(Path.of(reading.file())));
      Path text = corpus.resolve("text").resolve(its.document() + ".txt");
      all.add(PeerPdf.score(its, Files.readAllLines(text), reading));
    }
    System.out.println("peer pymupdf4llm: " + all);
    figures.put("pymupdf4llm_boundary_f1", rounded(all.boundaryF1()));
    figures.put("pymupdf4llm_furniture_in_text", all.furniture());
    LongPdf file = LongPdf.of(corpus.resolve("pdf"));
    figures.put("pymupdf4llm_300_pages_s", rounded(file.peer()));
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
