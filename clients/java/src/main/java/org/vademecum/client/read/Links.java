package org.vademecum.client.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Span;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.document.SymbolNames;

/**
 * Where the references of one work lead, by what was on the device when it was asked. Text never
 * changes; what it leads to does, with every sync.
 */
public final class Links {
  private final Symbol symbol;
  private final Language language;
  private final Set<String> sections = new HashSet<>();
  private final Map<String, List<WorkSummary>> works = new HashMap<>();
  private final Map<String, String> gone = new HashMap<>();

  /**
   * @param shown works that can be read
   * @param taken reasons, by symbol, for works that their publishers took away
   */
  Links(Outline outline, List<WorkSummary> shown, Map<String, String> taken) {
    this.symbol = outline.work().symbol();
    this.language = outline.work().language();
    for (Outline.Entry entry : outline.entries()) {
      sections.add(entry.content().section().id());
    }
    for (WorkSummary work : shown) {
      for (String key : SymbolNames.keys(work.symbol().value())) {
        works.computeIfAbsent(key, any -> new ArrayList<>()).add(work);
      }
    }
    taken.forEach(
        (name, reason) -> SymbolNames.keys(name).forEach(key -> gone.putIfAbsent(key, reason)));
  }

  /** Where a span of kind {@code REFERENCE} leads. */
  public Link of(Span reference) {
    String target = reference.value();
    int hash = target.indexOf('#');
    String section = hash < 0 ? "" : target.substring(hash + 1);
    if (hash == 0) {
      return sections.contains(section)
          ? new Link.Here(symbol, language, section)
          : new Link.Absent(target);
    }
    String wanted = hash < 0 ? target : target.substring(0, hash);
    return find(wanted)
        .<Link>map(work -> new Link.Here(work.symbol(), work.language(), section))
        .orElseGet(() -> elsewhere(target, wanted));
  }

  private Link elsewhere(String target, String wanted) {
    for (String key : SymbolNames.keys(wanted)) {
      String reason = gone.get(key);
      if (reason != null) {
        return new Link.Gone(target, reason);
      }
    }
    return new Link.Absent(target);
  }

  private Optional<WorkSummary> find(String wanted) {
    for (String key : SymbolNames.keys(wanted)) {
      List<WorkSummary> found = works.getOrDefault(key, Collections.emptyList());
      if (!found.isEmpty()) {
        return Optional.of(best(found));
      }
    }
    return Optional.empty();
  }

  private WorkSummary best(List<WorkSummary> found) {
    for (WorkSummary work : found) {
      if (work.language().equals(language)) {
        return work;
      }
    }
    return found.get(0);
  }
}
