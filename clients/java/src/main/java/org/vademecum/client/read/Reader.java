package org.vademecum.client.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vademecum.client.read.search.Excerpt;
import org.vademecum.client.read.search.Hit;
import org.vademecum.client.read.search.Query;
import org.vademecum.client.read.search.SearchIndex;
import org.vademecum.client.store.LocalStore;
import org.vademecum.client.store.PackTable;
import org.vademecum.client.store.SectionTable;
import org.vademecum.client.store.StoreException;
import org.vademecum.client.store.StoreView;
import org.vademecum.client.store.WorkTable;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.tree.ExpressionReader;
import org.vademecum.core.tree.Nodes;

/**
 * Reads what is on the device; needs no network. Safe for several threads, also during a sync: each
 * call sees one edition as a whole.
 */
public final class Reader {
  private final LocalStore store;
  private final SearchIndex index = new SearchIndex(new LibraryOrder());

  public Reader(LocalStore store) {
    this.store = store;
  }

  /** All works that are shown, by collection, language and symbol. */
  public List<WorkSummary> works() {
    return store.read(
        view -> {
          List<WorkSummary> works = new ArrayList<>();
          for (WorkSummary work : all(view)) {
            if (!work.withdrawn().isPresent()) {
              works.add(work);
            }
          }
          return works;
        });
  }

  /** The works that publishers have withdrawn, with their reasons. */
  public List<WorkSummary> withdrawn() {
    return store.read(
        view -> {
          List<WorkSummary> works = all(view);
          works.removeIf(work -> !work.withdrawn().isPresent());
          return works;
        });
  }

  /** What publishers have erased, with their reasons. */
  public List<ErasedText> erased() {
    return store.read(
        view -> {
          List<ErasedText> texts = new ArrayList<>();
          view.erased().all().forEach(erased -> texts.add(ErasedText.of(erased)));
          return texts;
        });
  }

  private static List<WorkSummary> all(StoreView view) {
    List<WorkSummary> works = new ArrayList<>();
    for (PackTable.Stored pack : view.packs().all()) {
      view.works().of(pack.id()).forEach(work -> works.add(summary(pack, work)));
    }
    return works;
  }

  private static WorkSummary summary(PackTable.Stored pack, WorkTable.Stored work) {
    return new WorkSummary(
        new Symbol(work.symbol()),
        work.title(),
        pack.collectionName(),
        pack.language(),
        work.withdrawn());
  }

  /**
   * A work with all its sections.
   *
   * @param language wanted; empty for the first one that is here
   * @throws UnknownWorkException when no pack has it
   * @throws ErasedTextException when its publisher has erased it
   * @throws WithdrawnWorkException when its publisher has withdrawn it
   */
  public Outline read(Symbol symbol, Optional<Language> language) {
    return store.read(
        view -> {
          WorkTable.Stored work = WorkRows.shown(view, symbol, language);
          Expression expression = Nodes.expression(view.nodes().node(work.expression()));
          return new Outline(
              WorkRows.pack(view, work).collectionName(), expression, entries(view, expression));
        });
  }

  /** Where the references of a work lead. */
  public Links links(Outline outline) {
    Map<String, String> taken = new HashMap<>();
    for (WorkSummary work : withdrawn()) {
      work.withdrawn().ifPresent(reason -> taken.put(work.symbol().value(), reason));
    }
    for (ErasedText text : erased()) {
      if (text.section().isEmpty()) {
        taken.put(text.symbol().value(), text.reason());
      }
    }
    return new Links(outline, works(), taken);
  }

  private static List<Outline.Entry> entries(StoreView view, Expression expression) {
    List<Outline.Entry> entries = new ArrayList<>();
    PartFinder parts = new PartFinder(expression);
    Iterator<NumberedSection> sections = new ExpressionReader(view.nodes(), expression);
    while (sections.hasNext()) {
      NumberedSection section = sections.next();
      entries.add(new Outline.Entry(parts.partOf(section.section().id()), section));
    }
    return entries;
  }

  /**
   * One section of a work.
   *
   * @throws ErasedTextException when its publisher has erased it
   * @throws UnknownSectionException when the work has none of that id
   */
  public Outline.Entry section(Symbol symbol, Optional<Language> language, String id) {
    return store.read(
        view -> {
          WorkTable.Stored work = WorkRows.shown(view, symbol, language);
          Optional<SectionTable.Stored> found = view.sections().find(work.id(), id);
          if (!found.isPresent()) {
            WorkRows.requireNotErased(view, symbol, language, id);
          }
          SectionTable.Stored row =
              found.orElseThrow(() -> new UnknownSectionException(symbol.value(), id));
          return OneSection.entry(view, work, row);
        });
  }

  /** Sections that fit a query, best first; works that are withdrawn are not found. */
  public List<Found> search(Query query) {
    return store.read(
        view -> {
          List<Found> found = new ArrayList<>();
          for (Hit hit : index.search(view.connection(), query)) {
            found.add(found(view, query, hit));
          }
          return found;
        });
  }

  private static Found found(StoreView view, Query query, Hit hit) {
    SectionTable.Stored row =
        view.sections()
            .find(hit.section())
            .orElseThrow(() -> new StoreException("no row " + hit.section()));
    WorkTable.Stored work =
        view.works()
            .find(row.work())
            .orElseThrow(() -> new StoreException("no work of " + row.name()));
    PackTable.Stored pack = WorkRows.pack(view, work);
    Section section = view.sections().content(row);
    return new Found(
        new Symbol(work.symbol()),
        work.title(),
        pack.collectionName(),
        pack.language(),
        section.id(),
        section.kind(),
        hit.score(),
        Excerpt.of(section.text(), pack.language(), query));
  }

  /** What changed in the packs of a collection since an edition. */
  public List<Changes> changesSince(String collection, long edition) {
    return store.read(
        view -> {
          List<Changes> changes = new ArrayList<>();
          for (PackTable.Stored pack : view.packs().all()) {
            if (pack.collectionName().equals(collection)) {
              changes.add(new ChangeReader(view, pack).since(edition));
            }
          }
          return changes;
        });
  }
}
