package org.vademecum.server.ingest.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.server.ingest.language.FastPattern;
import org.vademecum.server.ingest.source.Glyphs;

/**
 * Gives sections the ids they are born with: {@code [part.]code n}, e.g. {@code t1}, {@code h2},
 * {@code annex.p5}, {@code annex.p5.i3}. A numbered paragraph takes its printed number where that
 * is unique in the part; what has none takes the count of its kind in the part, skipping what is
 * taken. Equal structures in two languages get equal ids.
 */
public final class BirthIds {
  private static final FastPattern NUMBER =
      FastPattern.of("[0-9]{1,4}(?:-(?:bis|ter|quater|quinquies))?");

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();

  private record Parent(int level, String id) {}

  /** The ids of sections, in order. */
  public static List<String> of(List<SectionDraft> drafts) {
    return new BirthIds().assign(drafts);
  }

  private List<String> assign(List<SectionDraft> drafts) {
    Map<String, Integer> printed = new HashMap<>();
    List<Optional<String>> numbered = drafts.stream().map(BirthIds::numberedId).toList();
    numbered.forEach(found -> found.ifPresent(id -> printed.merge(id, 1, Integer::sum)));
    printed.forEach(
        (id, times) -> {
          if (times == 1) {
            taken.add(id);
          }
        });
    List<String> ids = new ArrayList<>();
    Deque<Parent> parents = new ArrayDeque<>();
    String part = "";
    for (int i = 0; i < drafts.size(); i++) {
      SectionDraft draft = drafts.get(i);
      if (!draft.part().equals(part)) {
        parents.clear();
        part = draft.part();
      }
      while (!parents.isEmpty() && parents.peek().level() >= draft.level()) {
        parents.pop();
      }
      Optional<String> own = numbered.get(i).filter(id -> printed.getOrDefault(id, 0) == 1);
      String id = id(draft, parents.isEmpty() ? "" : parents.peek().id(), own);
      ids.add(id);
      if (draft.kind() != SectionKind.NOTE) {
        parents.push(new Parent(draft.level(), id));
      }
    }
    return ids;
  }

  private String id(SectionDraft draft, String parent, Optional<String> own) {
    if (draft.kind() == SectionKind.ITEM) {
      String stem = parent.isEmpty() ? prefix(draft) + "i" : parent + ".i";
      return next(stem.length() > Section.MAX_ID - 8 ? prefix(draft) + "i" : stem);
    }
    return own.orElseGet(() -> next(prefix(draft) + code(draft.kind())));
  }

  private String next(String stem) {
    int n = counts.getOrDefault(stem, 0);
    String id;
    do {
      n++;
      id = stem + n;
    } while (!taken.add(id));
    counts.put(stem, n);
    return id;
  }

  private static Optional<String> numberedId(SectionDraft draft) {
    boolean numbered = draft.kind() == SectionKind.PARAGRAPH || draft.kind() == SectionKind.NOTE;
    if (!numbered || draft.quotedNumber().isEmpty()) {
      return Optional.empty();
    }
    String number =
        Glyphs.asciiDigits(draft.quotedNumber()).toLowerCase(Locale.ROOT).replace(' ', '-');
    if (!NUMBER.is(number)) {
      return Optional.empty();
    }
    return Optional.of(prefix(draft) + code(draft.kind()) + number);
  }

  private static String prefix(SectionDraft draft) {
    return draft.part().equals("main") ? "" : draft.part() + ".";
  }

  private static String code(SectionKind kind) {
    return switch (kind) {
      case TITLE -> "t";
      case HEADING -> "h";
      case PREAMBLE -> "pre";
      case PARAGRAPH -> "p";
      case ITEM -> "i";
      case NOTE -> "n";
      case TABLE -> "tab";
      case SIGNATURE -> "sig";
      case QUOTATION -> "q";
      case IMAGE -> "img";
    };
  }
}
