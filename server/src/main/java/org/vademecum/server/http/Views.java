package org.vademecum.server.http;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vademecum.core.document.Digest;
import org.vademecum.proto.v1.EditionRecord;
import org.vademecum.proto.v1.PackRecord;
import org.vademecum.server.publish.edition.CollectionRegister.Shown;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.sweep.Sweep.Swept;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.DraftHead;

/** Collections, drafts and editions as the administrators' API gives them: JSON values. */
final class Views {

  static Map<String, Object> collection(CollectionHead head) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("name", head.collection());
    view.put("title", head.title());
    view.put("edition", head.edition());
    view.put("approvals", head.approvals());
    if (head.release().share().isPresent()) {
      view.put("rollout", RolloutRoutes.view(head));
    }
    return view;
  }

  static Map<String, Object> collection(Shown shown) {
    Map<String, Object> view = collection(shown.head());
    shown.current().ifPresent(edition -> view.put("current", edition(edition)));
    view.put("drafts", shown.drafts().stream().map(Views::draft).toList());
    return view;
  }

  static Map<String, Object> edition(Edition edition) {
    EditionRecord record = edition.record();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("collection", record.getCollection());
    view.put("edition", record.getEdition());
    view.put("record", edition.digest().toString());
    view.put("published_at", Instant.ofEpochMilli(record.getPublishedAt()).toString());
    view.put("note", record.getNote());
    view.put("packs", record.getPacksList().stream().map(Views::pack).toList());
    view.putAll(RemovalViews.of(record));
    return view;
  }

  private static Map<String, Object> pack(PackRecord pack) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("lang", pack.getLanguage());
    view.put("root", Digest.fromBytes(pack.getRoot().toByteArray()).toString());
    view.put("works", pack.getWorks());
    view.put("sections", pack.getSections());
    view.put("text_bytes", pack.getTextBytes());
    return view;
  }

  static Map<String, Object> draft(DraftHead draft) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("collection", draft.collection());
    view.put("draft", draft.name());
    view.put("base_edition", draft.baseEdition());
    view.put("revision", draft.revision());
    Map<String, Object> packs = new LinkedHashMap<>();
    new TreeMap<>(draft.packs())
        .forEach((language, roots) -> packs.put(language.tag(), roots.root().toString()));
    view.put("packs", packs);
    view.put("orders", draft.orders().stream().map(RemovalViews::of).toList());
    return view;
  }

  static Map<String, Object> swept(Swept swept) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("deleted", swept.deleted());
    view.put("reachable", swept.reachable());
    view.put("attachments", swept.attachments());
    return view;
  }

  static Map<String, Object> list(String name, List<Map<String, Object>> items) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put(name, items);
    return view;
  }

  private Views() {}
}
