package org.vademecum.server.publish.draft;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vademecum.server.intake.Batch;
import org.vademecum.server.intake.IntakeException;
import org.vademecum.server.intake.IntakeLimits;
import org.vademecum.server.intake.Item;
import org.vademecum.server.publish.async.Stop;
import org.vademecum.server.publish.fault.ImportStoppedException;
import org.vademecum.server.publish.node.TreeWork;

/**
 * Imports the documents of a zip archive one by one: one of them is in memory at a time, and each
 * is one step of the draft, which is whole after each.
 */
public final class ArchiveImports {
  private final TreeWork work;
  private final Imports imports;
  private final List<String> extensions;
  private final IntakeLimits limits;

  /**
   * @param extensions of the formats that are imported
   */
  public ArchiveImports(
      TreeWork work, Imports imports, List<String> extensions, IntakeLimits limits) {
    this.work = work;
    this.imports = imports;
    this.extensions = List.copyOf(extensions);
    this.limits = limits;
  }

  /** Hears of each file, in order; the next one waits for it. */
  @FunctionalInterface
  public interface Listener {
    Future<Void> onFile(Imports.Result result);
  }

  /** How much is taken. */
  public IntakeLimits limits() {
    return limits;
  }

  /**
   * Imports an archive until it is stopped; then fails with {@link ImportStoppedException}.
   *
   * @param archive the file, which has the name that it was sent under
   * @param options for each of its documents
   * @param stop to be asked when nobody waits for the results
   */
  public Future<Void> importArchive(
      DraftRef ref, Path archive, Map<String, List<String>> options, Listener listener, Stop stop) {
    Batch batch = new Batch(List.of(archive), limits, extensions);
    Function<Item, Future<Void>> take =
        item -> result(ref, item, options, stop).compose(listener::onFile);
    return rest(batch, take, stop).eventually(() -> work.run(nodes -> close(batch)));
  }

  private Future<Void> rest(Batch batch, Function<Item, Future<Void>> take, Stop stop) {
    if (stop.isAsked()) {
      return Future.failedFuture(new ImportStoppedException("the archive"));
    }
    return work.run(nodes -> batch.next())
        .compose(
            item ->
                item.isEmpty()
                    ? Future.succeededFuture()
                    : take.apply(item.get()).compose(done -> rest(batch, take, stop)));
  }

  private static boolean close(Batch batch) {
    batch.close();
    return true;
  }

  private Future<Imports.Result> result(
      DraftRef ref, Item item, Map<String, List<String>> options, Stop stop) {
    if (item instanceof Item.Document document) {
      Buffer content = Buffer.buffer(document.bytes());
      return imports.importFiles(ref, List.of(new ImportFile(item.name(), content, options)), stop);
    }
    ImportReport report =
        item instanceof Item.Refused refused
            ? refused(refused.name(), refused.fault())
            : new ImportReport.Skipped(item.name());
    return Future.succeededFuture(new Imports.Result(Optional.empty(), List.of(report)));
  }

  private static ImportReport refused(String name, IntakeException fault) {
    return new ImportReport.Refused(name, IntakeFaults.mapped(fault));
  }
}
