package org.vademecum.server.ingest.furniture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.server.ingest.source.SourceLine;

/**
 * Finds runs of furniture: neighbouring lines that all look like furniture, one of which certainly
 * is. What merely could be furniture is text when it stands alone: a number in a table, the symbol
 * in a list of documents.
 */
final class Runs {
  /** A symbol alone on a line this often is a running head. */
  private static final int RUNNING = 3;

  private final List<SourceLine> lines;
  private final Shape[] shapes;
  private final boolean paged;
  private final boolean countsFractions;
  private final Map<String, Integer> symbolLines = new HashMap<>();
  private final Map<String, Integer> firstSymbolLine = new HashMap<>();

  /**
   * A run of furniture.
   *
   * @param lines indexes of its lines
   * @param page number printed for the page that it ends, or 0
   * @param nextPage number printed for the page that it begins, or 0
   * @param head whether it holds the head of a page
   */
  record Run(List<Integer> lines, int page, int nextPage, boolean head) {
    int first() {
      return lines.get(0);
    }

    int last() {
      return lines.get(lines.size() - 1);
    }
  }

  Runs(List<SourceLine> lines, Shape[] shapes, boolean paged) {
    this.lines = lines;
    this.shapes = shapes;
    this.paged = paged;
    int fractions = 0;
    for (int i = 0; i < shapes.length; i++) {
      fractions += shapes[i].kind() == Shape.Kind.FRACTION ? 1 : 0;
      if (shapes[i].kind() == Shape.Kind.SYMBOL) {
        symbolLines.merge(lines.get(i).text(), 1, Integer::sum);
        firstSymbolLine.putIfAbsent(lines.get(i).text(), i);
      }
    }
    this.countsFractions = fractions > 1;
  }

  List<Run> find() {
    List<Run> runs = new ArrayList<>();
    List<Integer> run = new ArrayList<>();
    int expected = 1;
    for (int i = 0; i <= lines.size(); i++) {
      boolean end = i == lines.size();
      if (!end && lines.get(i).isBlank()) {
        continue;
      }
      if (!end && shapes[i].kind() != Shape.Kind.NONE) {
        run.add(i);
        continue;
      }
      if (run.isEmpty()) {
        continue;
      }
      Run found = settle(run, expected, end);
      if (!found.lines().isEmpty()) {
        runs.add(found);
        expected = Math.max(expected, Math.max(found.page() + 1, found.nextPage()));
      }
      run = new ArrayList<>();
    }
    return runs;
  }

  private Run settle(List<Integer> candidates, int expected, boolean atEnd) {
    List<Integer> run = new ArrayList<>(candidates);
    run.removeIf(i -> isMasthead(i, candidates));
    int number = pageNumber(run, expected);
    run.removeIf(i -> isLooseNumber(i, number));
    boolean sure = run.stream().anyMatch(this::isSure) || (paged && touchesPageEnd(run, atEnd));
    if (!sure) {
      return new Run(List.of(), 0, 0, false);
    }
    int page = printed(run, false);
    return new Run(
        run,
        page > 0 ? page : number,
        printed(run, true),
        run.stream().anyMatch(i -> shapes[i].isHead()));
  }

  /** The first lines of a document name it: a symbol or a language there is masthead. */
  private boolean isMasthead(int i, List<Integer> candidates) {
    boolean beginning = candidates.get(0) == firstText() && shapes[i].isHead();
    boolean first = shapes[i].kind() == Shape.Kind.SYMBOL && isFirst(i) && !follows(candidates, i);
    return beginning || first || (shapes[i].kind() == Shape.Kind.HEAD && headOnly(candidates));
  }

  private boolean isFirst(int i) {
    return firstSymbolLine.getOrDefault(lines.get(i).text(), -1) == i;
  }

  private boolean follows(List<Integer> candidates, int i) {
    return candidates.stream().anyMatch(j -> j < i && shapes[j].kind() == Shape.Kind.STRONG);
  }

  private boolean headOnly(List<Integer> candidates) {
    return candidates.stream()
        .allMatch(i -> shapes[i].kind() == Shape.Kind.HEAD && shapes[i].page() == 0);
  }

  private int firstText() {
    int i = 0;
    while (i < lines.size() && lines.get(i).isBlank()) {
      i++;
    }
    return i;
  }

  /**
   * Of the bare numbers in a run, the one that is the page's: the expected one, or the only one.
   */
  private int pageNumber(List<Integer> run, int expected) {
    boolean printed = run.stream().anyMatch(i -> shapes[i].page() > 0);
    if (printed || countsFractions) {
      return 0;
    }
    List<Integer> numbers =
        run.stream().map(i -> shapes[i].number()).filter(number -> number > 0).toList();
    if (numbers.contains(expected)) {
      return expected;
    }
    return numbers.size() == 1 ? numbers.get(0) : 0;
  }

  private boolean isLooseNumber(int i, int pageNumber) {
    Shape shape = shapes[i];
    return shape.kind() == Shape.Kind.WEAK && shape.number() > 0 && shape.number() != pageNumber;
  }

  private boolean isSure(int i) {
    return switch (shapes[i].kind()) {
      case STRONG -> true;
      case FRACTION -> countsFractions;
      case SYMBOL -> symbolLines.getOrDefault(lines.get(i).text(), 0) >= RUNNING && !isFirst(i);
      case HEAD -> shapes[i].page() > 1;
      case WEAK, NONE -> false;
    };
  }

  /** In paged text a lone number or symbol is furniture where a page begins or ends. */
  private boolean touchesPageEnd(List<Integer> run, boolean atEnd) {
    if (run.isEmpty()) {
      return false;
    }
    int before = neighbour(run.get(0), -1);
    int after = neighbour(run.get(run.size() - 1), 1);
    int page = lines.get(run.get(0)).page();
    int lastPage = lines.get(run.get(run.size() - 1)).page();
    boolean top = before >= 0 && lines.get(before).page() < page;
    boolean bottom = after < lines.size() && lines.get(after).page() > lastPage;
    return top || bottom || page < lastPage || (atEnd && page > 1);
  }

  private int neighbour(int from, int step) {
    int i = from + step;
    while (i >= 0 && i < lines.size() && lines.get(i).isBlank()) {
      i += step;
    }
    return i;
  }

  private int printed(List<Integer> run, boolean head) {
    return run.stream()
        .filter(i -> (shapes[i].kind() == Shape.Kind.HEAD) == head)
        .mapToInt(i -> shapes[i].page())
        .filter(page -> page > 0)
        .findFirst()
        .orElse(0);
  }
}
