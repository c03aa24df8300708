package org.vademecum.cli.demo;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.vademecum.cli.CommandException;
import org.vademecum.client.Library;
import org.vademecum.client.LibraryOptions;
import org.vademecum.client.PackStatus;
import org.vademecum.client.read.Found;
import org.vademecum.client.read.Outline;
import org.vademecum.client.read.WorkSummary;
import org.vademecum.client.read.search.Query;
import org.vademecum.client.update.SyncListener;
import org.vademecum.client.update.TransportException;
import org.vademecum.client.update.UpdateResult;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.server.RunningServer;

/** The main job: publish, sync, correct, sync by delta, cut the network, read and search. */
final class DemoRun {
  private static final Language LANGUAGE = new Language("fr");
  private static final String QUERY = "eau";

  private final Steps steps;
  private final Publisher publisher;
  private final RunningServer server;
  private final Path run;

  DemoRun(Steps steps, Publisher publisher, RunningServer server, Path run) {
    this.steps = steps;
    this.publisher = publisher;
    this.server = server;
    this.run = run;
  }

  JsonObject run() throws IOException {
    publishFirst();
    try (Relay network = new Relay(server.port());
        Library library = open("client", network)) {
      UpdateResult.Applied bundle = sync(library, network, "sync", "the whole pack");
      publishCorrection();
      UpdateResult.Applied delta = sync(library, network, "update", "only what changed");
      boolean equal = compareWithFreshSync(library, network);
      cut(library, network);
      read(library);
      List<Found> hits = search(library);
      return new JsonObject()
          .put("bundle_bytes", bundle.fileBytes())
          .put("delta_bytes", delta.fileBytes())
          .put("root_equal", equal)
          .put("search_hits", hits.size())
          .put("seconds", steps.secondsSoFar());
    }
  }

  private void publishFirst() throws IOException {
    publisher.createCollection(Publisher.GUIDES, "Field guides");
    int guides = publisher.importFolder("field-guides", Publisher.GUIDES);
    publisher.createCollection(Publisher.RIGHTS, "Human rights");
    int rights = publisher.importDeclaration();
    steps.done("import", guides + rights + " documents in six languages", 0);
    publisher.publish(Publisher.GUIDES, "First edition");
    if (rights > 0) {
      publisher.publish(Publisher.RIGHTS, "First edition");
    }
    steps.done("publish", "edition 1", 0);
  }

  private void publishCorrection() throws IOException {
    int corrected = publisher.importFolder("corrections", Publisher.GUIDES);
    publisher.publish(Publisher.GUIDES, "A correction in every language");
    steps.done("correct", corrected + " corrected documents published as edition 2", 0);
  }

  private Library open(String name, Relay network) {
    Library library =
        Library.open(
            LibraryOptions.in(run.resolve(name).toFile()).at(network.address().toString()));
    library.subscribe(Publisher.GUIDES, LANGUAGE);
    return library;
  }

  private UpdateResult.Applied sync(Library library, Relay network, String step, String what) {
    UpdateResult result = library.sync(Publisher.GUIDES, SyncListener.NONE);
    if (!(result instanceof UpdateResult.Applied applied)) {
      throw new CommandException("the sync brought nothing: " + result);
    }
    steps.done(
        step,
        String.format(
            "edition %d on the client: %s, a %s of %,d bytes",
            applied.to(), what, applied.byDelta() ? "delta" : "bundle", applied.fileBytes()),
        network.takeBytes());
    return applied;
  }

  private boolean compareWithFreshSync(Library library, Relay network) {
    try (Library fresh = open("fresh", network)) {
      fresh.sync(Publisher.GUIDES, SyncListener.NONE);
      boolean equal = root(fresh).equals(root(library));
      steps.done(
          "compare",
          "a fresh client has " + (equal ? "the same root" : "ANOTHER ROOT"),
          network.takeBytes());
      return equal;
    }
  }

  private static Digest root(Library library) {
    return library.status().stream()
        .map(PackStatus::root)
        .flatMap(java.util.Optional::stream)
        .findFirst()
        .orElseThrow(() -> new CommandException("the client has no pack"));
  }

  private void cut(Library library, Relay network) throws IOException {
    network.close();
    try {
      UpdateResult result = library.sync(Publisher.GUIDES, SyncListener.NONE);
      throw new CommandException("the client still reaches the server: " + result);
    } catch (TransportException expected) {
      steps.done("cut", "the network is gone: the client says '" + expected.getMessage() + "'", 0);
    }
  }

  private void read(Library library) {
    WorkSummary work = library.list().get(0);
    Outline outline = library.read(work.symbol());
    NumberedSection section = outline.entries().get(outline.entries().size() / 2).content();
    steps.done("read", work.symbol() + "#" + section.section().id() + ": " + brief(section), 0);
  }

  private static String brief(NumberedSection section) {
    String text = section.section().text();
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  private List<Found> search(Library library) {
    List<Found> hits = library.search(Query.finished(QUERY));
    String best = hits.isEmpty() ? "" : ", best in " + hits.get(0).symbol();
    steps.done("search", "'" + QUERY + "': " + hits.size() + " sections" + best, 0);
    return hits;
  }
}
