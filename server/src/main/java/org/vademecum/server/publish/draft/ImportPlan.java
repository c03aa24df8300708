package org.vademecum.server.publish.draft;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.Span;
import org.vademecum.core.tree.ExpressionBuilder;
import org.vademecum.core.tree.ExpressionReader;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.Nodes;
import org.vademecum.server.ingest.align.Aligner;
import org.vademecum.server.ingest.align.Alignment;
import org.vademecum.server.publish.draft.DraftEdits.Change;
import org.vademecum.server.publish.draft.ImportReport.SectionCounts;
import org.vademecum.server.publish.node.FreshNodes;
import org.vademecum.server.publish.node.TreeDigests;
import org.vademecum.server.store.DraftHead;

/** Puts documents into a draft, aligned with what is there of the same work. Blocks. */
final class ImportPlan {
  private final DraftHead draft;
  private final FreshNodes nodes;
  private final PackEdits edits;
  private final Corrections corrections;
  private final Set<Digest> known = new HashSet<>();
  private final Set<Language> languages;
  private final Map<Digest, byte[]> attachments = new LinkedHashMap<>();

  ImportPlan(DraftHead draft, NodeSource source) {
    this.draft = draft;
    this.nodes = new FreshNodes(source);
    this.edits = new PackEdits(nodes, draft.packs());
    this.corrections = new Corrections(nodes, edits);
    this.languages = new TreeSet<>(draft.packs().keySet());
  }

  /** Adds a document; what became of its sections. */
  SectionCounts add(Incoming incoming) {
    ExpressionHead head = incoming.head();
    String symbol = head.symbol().value();
    List<NumberedSection> previous = sections(head.language(), symbol);
    Alignment alignment =
        previous.isEmpty() ? first(incoming) : align(previous, incoming.sections());
    corrections.touch(head.language(), symbol);
    Digest text = build(head, alignment);
    Digest origin = nodes.put(Nodes.encode(alignment.provenance(incoming.provenance())));
    edits
        .findStored(head.language(), symbol)
        .ifPresent(stored -> known.addAll(new TreeDigests(nodes).addText(stored).found()));
    edits.put(head.language(), symbol, Optional.of(text), Optional.of(origin));
    corrections.touch(head.language(), symbol);
    languages.add(head.language());
    attachments.putAll(incoming.attachments());
    return count(previous, alignment.sections());
  }

  /** The symbols that a document refers to and that the draft with those added does not have. */
  Set<String> unresolved(Incoming incoming) {
    Set<String> targets = new TreeSet<>();
    for (NumberedSection section : incoming.sections()) {
      section.section().spans().stream()
          .filter(span -> span.kind() == Span.Kind.REFERENCE)
          .map(Span::value)
          .filter(target -> !target.startsWith("#"))
          .forEach(targets::add);
    }
    if (!targets.isEmpty()) {
      targets.removeIf(edits.works()::resolves);
    }
    return targets;
  }

  /** The draft with all documents added. */
  <R> Change<R> change(R result) {
    known.addAll(corrections.apply());
    nodes.forget(known);
    return new Change<>(
        draft.baseEdition(), edits.apply(), draft.orders(), nodes.nodes(), attachments, result);
  }

  private Alignment align(List<NumberedSection> previous, List<NumberedSection> next) {
    return Aligner.align(previous, next, draft.baseEdition() + 1);
  }

  /** A first import takes over the ids of another language of the work, if there is one. */
  private Alignment first(Incoming incoming) {
    return otherLanguage(incoming.head())
        .map(
            language ->
                Aligner.alignTranslation(
                    sections(language, incoming.head().symbol().value()),
                    incoming.sections(),
                    draft.baseEdition() + 1))
        .orElseGet(() -> align(List.of(), incoming.sections()));
  }

  private Optional<Language> otherLanguage(ExpressionHead head) {
    List<Language> others =
        languages.stream()
            .filter(language -> edits.find(language, head.symbol().value()).isPresent())
            .toList();
    return others.stream()
        .filter(language -> language.tag().equals(head.originalLanguage()))
        .findFirst()
        .or(() -> others.stream().findFirst());
  }

  /** The sections as issued of a work that is there. */
  private List<NumberedSection> sections(Language language, String symbol) {
    return edits
        .find(language, symbol)
        .map(digest -> Nodes.expression(nodes.node(digest)))
        .map(this::sections)
        .orElse(List.of());
  }

  private List<NumberedSection> sections(Expression expression) {
    return ExpressionReader.sections(nodes, expression).stream()
        .flatMap(section -> section.asIssued().stream())
        .toList();
  }

  private Digest build(ExpressionHead head, Alignment alignment) {
    List<org.vademecum.core.document.Change> before =
        edits
            .find(head.language(), head.symbol().value())
            .map(digest -> Nodes.expression(nodes.node(digest)).changes())
            .orElse(List.of());
    ExpressionHead aligned =
        head.withParts(alignment.parts(head.parts()))
            .withChanges(Refusal.kept(before, renamed(head.changes(), alignment)));
    return ExpressionBuilder.build(aligned, alignment.sections(), nodes).digest();
  }

  private static List<org.vademecum.core.document.Change> renamed(
      List<org.vademecum.core.document.Change> changes, Alignment alignment) {
    return changes.stream()
        .map(change -> change.saidIn(change.sections().stream().map(alignment::finalId).toList()))
        .toList();
  }

  private static SectionCounts count(List<NumberedSection> before, List<NumberedSection> after) {
    Map<String, Section> old = new HashMap<>();
    before.forEach(section -> old.put(section.section().id(), section.section()));
    int unchanged = 0;
    int edited = 0;
    for (NumberedSection section : after) {
      Section was = old.remove(section.section().id());
      unchanged += section.section().equals(was) ? 1 : 0;
      edited += was != null && !section.section().equals(was) ? 1 : 0;
    }
    return new SectionCounts(unchanged, edited, after.size() - unchanged - edited, old.size());
  }
}
