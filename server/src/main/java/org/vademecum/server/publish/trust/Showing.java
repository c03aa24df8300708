package org.vademecum.server.publish.trust;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.vademecum.server.publish.async.Attempts;
import org.vademecum.server.publish.async.Coalescing;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.MetadataHead;
import org.vademecum.server.store.MetadataStore;

/**
 * Brings what the library shows up to what is decided: reads what is shown, then what is decided,
 * writes the metadata that differs or gets old under new versions, and shows all of it by one
 * compare-and-set. Whatever was interrupted, the next run of any node finishes it; when another was
 * faster it begins again.
 */
final class Showing {
  private static final String ALL = "";

  private final MetadataStore store;
  private final Heads heads;
  private final ShownReader reader;
  private final FirstLibrary first;
  private final Requests requests;
  private final Signer signer;
  private final Steps steps;
  private final Attempts attempts;
  private final Coalescing<Shown> runs;
  private final Set<String> asked = new HashSet<>();

  /** What is written, in this order. */
  record Steps(
      RootStep root,
      TargetsStep targets,
      EditionsStep editions,
      ListingStep listing,
      ClosingStep closing) {}

  Showing(
      Vertx vertx,
      MetadataStore store,
      Heads heads,
      ShownReader reader,
      FirstLibrary first,
      Requests requests,
      Signer signer,
      Steps steps,
      Attempts attempts) {
    this.store = store;
    this.heads = heads;
    this.reader = reader;
    this.first = first;
    this.requests = requests;
    this.signer = signer;
    this.steps = steps;
    this.attempts = attempts;
    this.runs = new Coalescing<>(vertx, ignored -> runAsked());
  }

  /**
   * Shows what is decided by now.
   *
   * @param collections whose manifests may have changed
   */
  Future<Shown> run(Set<String> collections) {
    synchronized (asked) {
      asked.addAll(collections);
    }
    return runs.run(ALL);
  }

  private Future<Shown> runAsked() {
    Set<String> taken;
    synchronized (asked) {
      taken = Set.copyOf(asked);
      asked.clear();
    }
    return attempts.until("what the library shows", () -> attempt(taken));
  }

  private Future<Optional<Shown>> attempt(Set<String> collections) {
    return reader
        .find()
        .compose(
            shown ->
                shown.isPresent()
                    ? attempt(shown.get(), collections)
                    : first.make().map(Optional.empty()));
  }

  private Future<Optional<Shown>> attempt(Shown shown, Set<String> collections) {
    return Future.all(heads.latestOfAll(), requests.all())
        .map(read -> new Round(read.resultAt(0), read.resultAt(1), collections))
        .compose(
            round ->
                next(shown.files(), round)
                    .compose(files -> decide(shown, files))
                    .compose(now -> tidy(now, round)));
  }

  private Future<RoleFiles> next(RoleFiles shown, Round round) {
    return steps
        .root()
        .run(shown)
        .map(signer::requireListed)
        .compose(files -> steps.targets().run(files, round))
        .compose(files -> steps.editions().run(files, round))
        .compose(files -> steps.listing().run(files, round, changed(shown, files, round)))
        .compose(steps.closing()::run);
  }

  private static Set<String> changed(RoleFiles before, RoleFiles after, Round round) {
    Set<String> changed = new TreeSet<>();
    for (CollectionHead head : round.heads()) {
      if (!EditionsStep.shows(before, head) && EditionsStep.shows(after, head)) {
        changed.add(head.collection());
      }
    }
    return changed;
  }

  private Future<Optional<Shown>> decide(Shown shown, RoleFiles files) {
    Map<String, Long> versions = new HashMap<>(files.versions());
    if (versions.equals(shown.head().versions())) {
      return Future.succeededFuture(Optional.of(shown));
    }
    MetadataHead next = new MetadataHead(versions, "shown:" + UUID.randomUUID());
    return store
        .replaceMetadataHead(shown.head(), next)
        .map(won -> won ? Optional.of(decided(next, files)) : Optional.empty());
  }

  private Shown decided(MetadataHead head, RoleFiles files) {
    steps.listing().shown();
    return new Shown(head, files);
  }

  /** Ends requests that were taken, or that another version has overtaken. */
  private Future<Optional<Shown>> tidy(Optional<Shown> now, Round round) {
    Future<Void> step = Future.succeededFuture();
    if (now.isPresent()) {
      for (String role : round.requests().keySet()) {
        long version = now.get().head().version(role);
        if (Requests.version(round.requests().get(role)) <= version) {
          step = step.compose(done -> requests.end(role, version));
        }
      }
    }
    return step.map(now);
  }
}
