package org.vademecum.core.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vademecum.core.document.Change;
import org.vademecum.core.document.ChangeKind;
import org.vademecum.core.document.ChangeLink;
import org.vademecum.core.document.ChangeStatus;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.document.WorkCorrection;

/** Canonical form of changes and of the links to them. */
final class ChangeCodec {

  static void changes(CanonicalWriter out, List<Change> changes) {
    out.varint(changes.size());
    changes.forEach(change -> change(out, change));
  }

  private static void change(CanonicalWriter out, Change change) {
    out.varint(change.kind().code()).string(change.target().value());
    out.string(change.targetSection()).varint(change.languages().size());
    change.languages().forEach(language -> out.string(language.tag()));
    out.string(change.place()).string(change.issued()).string(change.corrected());
    out.varint(change.sections().size());
    change.sections().forEach(out::string);
    out.varint(change.status().code());
  }

  static List<Change> changes(CanonicalReader in) {
    int count = in.count();
    List<Change> changes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      changes.add(change(in));
    }
    return changes;
  }

  private static Change change(CanonicalReader in) {
    ChangeKind kind = ChangeKind.ofCode(in.smallInt());
    Symbol target = new Symbol(in.string());
    String targetSection = in.string();
    List<Language> languages = new ArrayList<>();
    strings(in).forEach(tag -> languages.add(new Language(tag)));
    String place = in.string();
    String issued = in.string();
    String corrected = in.string();
    List<String> sections = strings(in);
    ChangeStatus status = ChangeStatus.ofCode(in.smallInt());
    return new Change(
        kind, target, targetSection, languages, place, issued, corrected, sections, status);
  }

  private static List<String> strings(CanonicalReader in) {
    int count = in.count();
    List<String> strings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      strings.add(in.string());
    }
    return strings;
  }

  static void links(CanonicalWriter out, List<ChangeLink> links) {
    out.varint(links.size());
    for (ChangeLink link : links) {
      out.varint(link.kind().code()).string(link.work().value()).string(link.section());
    }
  }

  static List<ChangeLink> links(CanonicalReader in) {
    int count = in.count();
    List<ChangeLink> links = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      ChangeKind kind = ChangeKind.ofCode(in.smallInt());
      links.add(new ChangeLink(kind, new Symbol(in.string()), in.string()));
    }
    return links;
  }

  static void correction(CanonicalWriter out, WorkCorrection correction) {
    out.varint(correction.issued().size());
    for (Map.Entry<String, String> field : correction.issued().entrySet()) {
      out.string(field.getKey()).string(field.getValue());
    }
    links(out, correction.changes());
  }

  static WorkCorrection correction(CanonicalReader in) {
    int count = in.count();
    TreeMap<String, String> issued = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      String name = in.string();
      if (!issued.isEmpty() && issued.lastKey().compareTo(name) >= 0) {
        throw new MalformedNodeException("the fields as issued are out of order at " + name);
      }
      issued.put(name, in.string());
    }
    return new WorkCorrection(issued, links(in));
  }

  private ChangeCodec() {}
}
