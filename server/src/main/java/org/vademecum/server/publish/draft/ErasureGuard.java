package org.vademecum.server.publish.draft;

import io.vertx.core.Future;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.proto.v1.Erasure;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.edition.Removals;
import org.vademecum.server.publish.erasure.ErasedList;
import org.vademecum.server.publish.erasure.TextDigests;
import org.vademecum.server.publish.fault.ErasedTextException;
import org.vademecum.server.store.Erased.Kind;

/**
 * Keeps erased texts from coming back with a file: the whole work, a section's text in that work,
 * the very file. Whoever imports may allow it, for a text that may stand after all.
 */
public final class ErasureGuard {
  static final String ALLOW = "allow_erased";

  private final Heads heads;
  private final Editions editions;
  private final ErasedList erased;

  public ErasureGuard(Heads heads, Editions editions, ErasedList erased) {
    this.heads = heads;
    this.editions = editions;
    this.erased = erased;
  }

  /** Why a document may not come into a collection; empty when it may. */
  Future<Optional<RuntimeException>> judge(String collection, ImportFile file, Incoming document) {
    return heads
        .latest(collection)
        .compose(editions::findCurrent)
        .map(current -> about(Removals.of(current), document))
        .compose(erasures -> judge(collection, file, document, erasures));
  }

  private static List<Erasure> about(Removals removals, Incoming document) {
    String symbol = document.head().symbol().value();
    String language = document.head().language().tag();
    return removals.erasures().stream()
        .filter(it -> it.getSymbol().equals(symbol))
        .filter(it -> it.getLanguage().isEmpty() || it.getLanguage().equals(language))
        .toList();
  }

  private Future<Optional<RuntimeException>> judge(
      String collection, ImportFile file, Incoming document, List<Erasure> erasures) {
    Optional<Erasure> whole = erasures.stream().filter(it -> it.getSection().isEmpty()).findFirst();
    if (file.option(ALLOW).equals("true")) {
      return Future.succeededFuture(Optional.empty());
    }
    if (whole.isPresent()) {
      return refuse(file, document.head().symbol().value(), whole.get().getReason());
    }
    return erased
        .anyOf(document.attachments().keySet(), Kind.ATTACHMENT)
        .compose(
            found ->
                found.isPresent()
                    ? refuse(file, "this file, or a picture in it,", found.get().reason())
                    : judgeTexts(collection, file, document, erasures));
  }

  private Future<Optional<RuntimeException>> judgeTexts(
      String collection, ImportFile file, Incoming document, List<Erasure> erasures) {
    if (erasures.isEmpty()) {
      return Future.succeededFuture(Optional.empty());
    }
    String symbol = document.head().symbol().value();
    Set<Digest> texts = new HashSet<>();
    for (NumberedSection section : document.sections()) {
      texts.add(TextDigests.of(collection, symbol, section.section().text()));
    }
    return erased
        .anyOf(texts, Kind.TEXT)
        .compose(
            found ->
                found.isPresent()
                    ? refuse(file, "a section of " + symbol, found.get().reason())
                    : Future.succeededFuture(Optional.empty()));
  }

  private static Future<Optional<RuntimeException>> refuse(
      ImportFile file, String what, String reason) {
    return Future.succeededFuture(Optional.of(ErasedTextException.of(file.name(), what, reason)));
  }
}
