package org.vademecum.server.ingest.furniture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.vademecum.server.ingest.language.Languages;
import org.vademecum.server.ingest.source.Cleaner;
import org.vademecum.server.ingest.source.Extracted;
import org.vademecum.server.ingest.source.SourceLine;

/**
 * Finds page furniture by shape, neighbourhood and repetition, and the pages by form feeds or,
 * where text has none, by the furniture itself.
 */
public final class FurnitureFinder {
  private final FurnitureWords words;
  private final PartStarts partStarts;

  public FurnitureFinder(Languages languages) {
    this.words = new FurnitureWords(languages);
    this.partStarts = new PartStarts(languages);
  }

  /**
   * Places the lines on their pages.
   *
   * @param symbol that was asked for, or empty
   */
  public Pages find(Extracted source, String symbol) {
    List<SourceLine> lines = source.lines();
    Set<String> symbols = OwnSymbols.of(lines, symbol);
    ShapeReader reader = new ShapeReader(symbols, words);
    if (source.markedUp()) {
      return markedUp(source, reader);
    }
    Shape[] shapes = new Shape[lines.size()];
    for (int i = 0; i < shapes.length; i++) {
      shapes[i] = reader.read(lines.get(i).text());
    }
    List<Runs.Run> runs = new Runs(lines, shapes, source.paged()).find();
    boolean[] furniture = new boolean[lines.size()];
    runs.forEach(run -> run.lines().forEach(i -> furniture[i] = true));
    new PageBands(lines, furniture).mark();
    List<Runs.Run> breaks = breaks(runs);
    new StrayNumbers(lines, breaks).mark(furniture);
    new RunningHeads(lines, furniture)
        .mark(source.paged() ? formFeeds(lines) : afterEach(breaks, lines.size()));
    int[] pages =
        source.paged()
            ? lines.stream().mapToInt(SourceLine::page).toArray()
            : new PageCounter(lines, shapes, partStarts).count(breaks);
    return new Pages(
        place(lines, furniture, pages), job(shapes), OwnSymbols.repeated(lines, symbols));
  }

  /** Markup tells what is furniture, and the job number stands in it. */
  private static Pages markedUp(Extracted source, ShapeReader reader) {
    List<PlacedLine> lines =
        source.lines().stream()
            .map(
                line -> new PlacedLine(line, source.paged() ? line.page() : 1, false, false, false))
            .toList();
    Shape[] dropped =
        source.dropped().stream()
            .flatMap(line -> line.raw().lines())
            .map(line -> reader.read(Cleaner.clean(line)))
            .toArray(Shape[]::new);
    return new Pages(lines, job(dropped), "");
  }

  /** Where most runs hold a page's head, only those end a page; else each does. */
  private static List<Runs.Run> breaks(List<Runs.Run> runs) {
    long heads = runs.stream().filter(Runs.Run::head).count();
    return 2 * heads >= runs.size() ? runs.stream().filter(Runs.Run::head).toList() : runs;
  }

  private static List<Integer> afterEach(List<Runs.Run> breaks, int size) {
    return breaks.stream().map(run -> Math.min(run.last() + 1, size)).toList();
  }

  private static List<Integer> formFeeds(List<SourceLine> lines) {
    return IntStream.range(1, lines.size())
        .filter(i -> lines.get(i).page() > lines.get(i - 1).page())
        .boxed()
        .toList();
  }

  private static List<PlacedLine> place(List<SourceLine> lines, boolean[] furniture, int[] pages) {
    List<PlacedLine> placed = new ArrayList<>(lines.size());
    int lastPage = 1;
    boolean afterFurniture = false;
    for (int i = 0; i < lines.size(); i++) {
      boolean text = !furniture[i] && !lines.get(i).isBlank();
      boolean top = text && pages[i] > lastPage;
      placed.add(
          new PlacedLine(
              lines.get(i), pages[i], furniture[i], text && (afterFurniture || top), top));
      afterFurniture = !text && (afterFurniture || furniture[i]);
      lastPage = text ? pages[i] : lastPage;
    }
    return placed;
  }

  private static String job(Shape[] shapes) {
    for (Shape shape : shapes) {
      if (!shape.job().isEmpty()) {
        return shape.job();
      }
    }
    return "";
  }
}
