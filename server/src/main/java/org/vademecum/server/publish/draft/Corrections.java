package org.vademecum.server.publish.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vademecum.core.document.Change;
import org.vademecum.core.document.ChangeStatus;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.tree.ExpressionBuilder;
import org.vademecum.core.tree.ExpressionReader;
import org.vademecum.core.tree.Nodes;
import org.vademecum.server.ingest.change.Corrector;
import org.vademecum.server.ingest.change.Corrector.Outcome;
import org.vademecum.server.ingest.change.Corrector.Request;
import org.vademecum.server.ingest.language.Languages;
import org.vademecum.server.publish.node.FreshNodes;
import org.vademecum.server.publish.node.TreeDigests;

/**
 * Keeps works corrected while a draft is edited: each work that an edit touches, or that a touched
 * one changes, is taken as issued and all changes to it that the draft holds are applied anew. So
 * the outcome follows from what the draft holds, not from the order in which it came. Blocks.
 */
final class Corrections {
  private final FreshNodes nodes;
  private final PackEdits edits;
  private final Changers works;
  private final Map<Language, Set<String>> touched = new TreeMap<>();

  Corrections(FreshNodes nodes, PackEdits edits) {
    this.nodes = nodes;
    this.edits = edits;
    this.works = new Changers(nodes, edits);
  }

  /** Says that a work is about to change or has changed: call it before and after. */
  void touch(Language language, String symbol) {
    Set<String> symbols = touched.computeIfAbsent(language, key -> new TreeSet<>());
    symbols.add(symbol);
    works
        .find(language, symbol)
        .ifPresent(
            expression ->
                expression.changes().forEach(change -> symbols.add(change.target().value())));
  }

  /** Corrects what was touched; the nodes that the works corrected had before. */
  Set<Digest> apply() {
    Set<Digest> before = new HashSet<>();
    touched.forEach(
        (language, symbols) -> symbols.forEach(symbol -> correct(language, symbol, before)));
    touched.clear();
    return before;
  }

  private void correct(Language language, String symbol, Set<Digest> before) {
    Set<String> names = works.names(language, symbol);
    Optional<String> target = names.stream().filter(name -> exists(language, name)).findFirst();
    Map<String, List<Change>> changers =
        works.of(language, target.orElse(symbol), touched.getOrDefault(language, Set.of()));
    if (target.isEmpty()) {
      changers.forEach((work, changes) -> store(language, work, missing(changes, symbol)));
      return;
    }
    String work = target.get();
    Expression now = get(language, work);
    List<Request> requests = requests(language, work, changers);
    if (!requests.isEmpty() || !works.linked(now).isEmpty()) {
      edits
          .findStored(language, work)
          .ifPresent(stored -> before.addAll(new TreeDigests(nodes).addText(stored).found()));
      apply(language, now, requests, changers);
    }
  }

  private void apply(
      Language language,
      Expression now,
      List<Request> requests,
      Map<String, List<Change>> changers) {
    List<NumberedSection> issued = new ArrayList<>();
    new ExpressionReader(nodes, now)
        .forEachRemaining(section -> section.asIssued().ifPresent(issued::add));
    Corrector corrector = new Corrector(Languages.installed().find(language.tag()));
    Outcome outcome = corrector.apply(ExpressionHead.of(now).asIssued(), issued, requests);
    Digest text = ExpressionBuilder.build(outcome.head(), outcome.sections(), nodes).digest();
    edits.putText(language, now.symbol().value(), text);
    Map<String, List<Change>> fates = new LinkedHashMap<>();
    for (int i = 0; i < requests.size(); i++) {
      fates
          .computeIfAbsent(requests.get(i).work().value(), key -> new ArrayList<>())
          .add(outcome.fates().get(i));
    }
    changers.forEach(
        (work, all) -> {
          List<Change> done = fates.getOrDefault(work, List.of());
          store(language, work, merged(all, done, now.symbol().value()));
        });
  }

  /** All changes of a work, those made to one target with their fates, in their order. */
  private static List<Change> merged(List<Change> all, List<Change> fates, String target) {
    List<Change> merged = new ArrayList<>();
    int next = 0;
    for (Change change : all) {
      merged.add(Changers.isTo(change, target) ? fates.get(next++) : change);
    }
    return merged;
  }

  private static List<Change> missing(List<Change> changes, String target) {
    return changes.stream()
        .map(
            change ->
                Changers.isTo(change, target) && change.status() != ChangeStatus.REFUSED
                    ? change.with(ChangeStatus.WORK_MISSING, "")
                    : change)
        .toList();
  }

  private void store(Language language, String work, List<Change> changes) {
    Expression now = get(language, work);
    if (!now.changes().equals(changes)) {
      Expression changed =
          ExpressionHead.of(now)
              .withChanges(changes)
              .withContent(now.content(), now.sectionCount(), now.textBytes());
      edits.putText(language, work, nodes.put(Nodes.encode(changed)));
    }
  }

  private List<Request> requests(
      Language language, String target, Map<String, List<Change>> changers) {
    List<Request> requests = new ArrayList<>();
    changers.forEach(
        (work, changes) -> {
          Map<String, NumberedSection> sections = sections(get(language, work));
          for (Change change : changes) {
            if (Changers.isTo(change, target)) {
              requests.add(new Request(new Symbol(work), change, brought(change, sections)));
            }
          }
        });
    return requests;
  }

  private Map<String, NumberedSection> sections(Expression expression) {
    Map<String, NumberedSection> sections = new LinkedHashMap<>();
    new ExpressionReader(nodes, expression)
        .forEachRemaining(section -> sections.put(section.section().id(), section));
    return sections;
  }

  private static List<NumberedSection> brought(
      Change change, Map<String, NumberedSection> sections) {
    return change.brought().stream()
        .flatMap(id -> Optional.ofNullable(sections.get(id)).stream())
        .toList();
  }

  private boolean exists(Language language, String symbol) {
    return edits.find(language, symbol).isPresent();
  }

  private Expression get(Language language, String symbol) {
    return works
        .find(language, symbol)
        .orElseThrow(() -> new IllegalStateException(symbol + " is not in the draft"));
  }
}
