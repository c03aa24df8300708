package org.vademecum.server.publish.draft;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.server.intake.IntakeLimits;
import org.vademecum.server.intake.TooLargeException;
import org.vademecum.server.publish.async.Stop;
import org.vademecum.server.publish.draft.DraftEdits.Change;
import org.vademecum.server.publish.draft.DraftEdits.Edited;
import org.vademecum.server.publish.draft.ImportReport.Imported;
import org.vademecum.server.publish.draft.ImportReport.Refused;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.fault.ImportStoppedException;
import org.vademecum.server.publish.node.TreeWork;
import org.vademecum.server.store.DraftHead;

/** Imports files into a draft: all that can be read, in one change of the draft. */
public final class Imports {
  private final Heads heads;
  private final TreeWork work;
  private final DraftEdits edits;
  private final DocumentReader reader;
  private final ErasureGuard guard;
  private final IntakeLimits limits;

  public Imports(
      Heads heads,
      TreeWork work,
      DraftEdits edits,
      DocumentReader reader,
      ErasureGuard guard,
      IntakeLimits limits) {
    this.guard = guard;
    this.heads = heads;
    this.work = work;
    this.edits = edits;
    this.reader = reader;
    this.limits = limits;
  }

  /**
   * What became of the files.
   *
   * @param draft the draft afterwards; empty when no file could be read, and then nothing changed
   * @param reports one a file, in order
   */
  public record Result(Optional<DraftHead> draft, List<ImportReport> reports) {}

  /** A file that was read, or why not. */
  private record Reading(
      ImportFile file, Optional<Incoming> document, Optional<RuntimeException> fault) {

    static Reading of(ImportFile file, Incoming document) {
      return new Reading(file, Optional.of(document), Optional.empty());
    }

    static Reading failed(ImportFile file, RuntimeException fault) {
      return new Reading(file, Optional.empty(), Optional.of(fault));
    }

    Reading judged(Optional<RuntimeException> obstacle) {
      return obstacle.map(it -> failed(file, it)).orElse(this);
    }
  }

  /** Imports files; a file that cannot be read does not stop the others. */
  public Future<Result> importFiles(DraftRef ref, List<ImportFile> files) {
    return importFiles(ref, files, new Stop());
  }

  /**
   * Imports files until it is stopped: none of those that are then being read comes into the draft.
   *
   * @param stop to be asked when nobody waits for the result
   */
  public Future<Result> importFiles(DraftRef ref, List<ImportFile> files, Stop stop) {
    return heads
        .latest(ref.collection())
        .compose(known -> work.run(nodes -> stop.guard(() -> readAll(files))))
        .compose(readings -> judge(ref.collection(), readings))
        .compose(readings -> put(ref, stop.isAsked() ? givenUp(files) : readings));
  }

  private Future<List<Reading>> judge(String collection, List<Reading> readings) {
    List<Future<Reading>> judged = new ArrayList<>(readings.size());
    for (Reading reading : readings) {
      judged.add(
          reading.document().isPresent()
              ? guard
                  .judge(collection, reading.file(), reading.document().get())
                  .map(reading::judged)
              : Future.succeededFuture(reading));
    }
    return Future.all(judged).map(all -> all.list());
  }

  private static List<Reading> givenUp(List<ImportFile> files) {
    return files.stream().map(Imports::givenUp).toList();
  }

  private static Reading givenUp(ImportFile file) {
    RuntimeException fault = new ImportStoppedException(file.name());
    return Reading.failed(file, fault);
  }

  private List<Reading> readAll(List<ImportFile> files) {
    List<Reading> readings = new ArrayList<>(files.size());
    files.forEach(file -> readings.add(read(file)));
    return readings;
  }

  private Reading read(ImportFile file) {
    try {
      requireSmall(file);
      return Reading.of(file, reader.read(file));
    } catch (RuntimeException fault) {
      return Reading.failed(file, fault);
    }
  }

  private void requireSmall(ImportFile file) {
    long limit = limits.bytesFor(file.name());
    if (file.content().length() > limit) {
      throw IntakeFaults.mapped(new TooLargeException(file.name(), file.content().length(), limit));
    }
  }

  private Future<Result> put(DraftRef ref, List<Reading> readings) {
    if (readings.stream().allMatch(reading -> reading.document().isEmpty())) {
      List<ImportReport> refused = readings.stream().<ImportReport>map(Imports::refused).toList();
      return Future.succeededFuture(new Result(Optional.empty(), refused));
    }
    return edits.edit(ref, (draft, nodes) -> put(draft, nodes, readings)).map(Imports::result);
  }

  private static Result result(Edited<List<ImportReport>> edited) {
    return new Result(Optional.of(edited.draft()), edited.result());
  }

  private static Change<List<ImportReport>> put(
      DraftHead draft, NodeSource nodes, List<Reading> readings) {
    ImportPlan plan = new ImportPlan(draft, nodes);
    List<ImportReport> reports = new ArrayList<>(readings.size());
    for (Reading reading : readings) {
      reports.add(
          reading.document().isPresent()
              ? imported(plan, reading, reading.document().get())
              : refused(reading));
    }
    return plan.change(reports);
  }

  private static ImportReport imported(ImportPlan plan, Reading reading, Incoming document) {
    return new Imported(
        reading.file().name(),
        document.head().symbol(),
        document.head().language(),
        plan.add(document),
        document.structure(),
        plan.unresolved(document));
  }

  private static ImportReport refused(Reading reading) {
    return new Refused(reading.file().name(), reading.fault().orElseThrow());
  }
}
