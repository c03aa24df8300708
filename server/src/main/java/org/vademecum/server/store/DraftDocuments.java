package org.vademecum.server.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.vademecum.core.document.Language;
import org.vademecum.server.store.DraftHead.PackRoots;

/** Heads of drafts as MongoDB's documents; packs as {@code [{l: <language>, r: …, p: …}]}. */
final class DraftDocuments {
  private static final String COLLECTION = "n";
  private static final String NAME = "d";
  private static final String BASE = "e";
  private static final String REVISION = "v";
  private static final String PACKS = "p";
  private static final String LANGUAGE = "l";
  private static final String ROOT = "r";
  private static final String PROVENANCE = "p";

  private DraftDocuments() {}

  static String id(String collection, String name) {
    return collection + "/" + name;
  }

  static DraftHead draft(Document document) {
    return new DraftHead(
        document.getString(COLLECTION),
        document.getString(NAME),
        document.getLong(BASE),
        packs(document.getList(PACKS, Document.class, List.of())),
        OrderDocuments.orders(document),
        document.getLong(REVISION),
        document.getLong(Cells.EPOCH),
        document.getString(Cells.CHANGE));
  }

  private static Map<Language, PackRoots> packs(List<Document> documents) {
    Map<Language, PackRoots> packs = new HashMap<>();
    for (Document pack : documents) {
      packs.put(
          new Language(pack.getString(LANGUAGE)),
          new PackRoots(Digests.digest(pack, ROOT), Digests.digest(pack, PROVENANCE)));
    }
    return packs;
  }

  static Bson condition(DraftHead draft) {
    return and(eq(REVISION, draft.revision()), eq(Cells.EPOCH, draft.epoch()));
  }

  static List<Bson> state(DraftHead draft) {
    return List.of(
        set(COLLECTION, draft.collection()),
        set(NAME, draft.name()),
        set(BASE, draft.baseEdition()),
        set(REVISION, draft.revision()),
        set(PACKS, documents(draft.packs())),
        OrderDocuments.state(draft.orders()));
  }

  private static List<Document> documents(Map<Language, PackRoots> packs) {
    return packs.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(pack -> document(pack.getKey(), pack.getValue()))
        .toList();
  }

  private static Document document(Language language, PackRoots roots) {
    return new Document(LANGUAGE, language.tag())
        .append(ROOT, Digests.binary(roots.root()))
        .append(PROVENANCE, Digests.binary(roots.provenance()));
  }
}
