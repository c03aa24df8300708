package org.vademecum.server.ingest.change;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.Change;
import org.vademecum.core.document.ChangeLink;
import org.vademecum.core.document.ChangeStatus;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Symbol;
import org.vademecum.server.ingest.language.LanguageData;

/**
 * Applies changes to a work as issued. What comes out depends on the work and the list of changes
 * alone, so applying the same ones again gives the same.
 */
public final class Corrector {
  private final LanguageData data;
  private final PlaceReader places;

  /**
   * @param data of the language of the work and of those that change it
   */
  public Corrector(LanguageData data) {
    this.data = data;
    this.places = new PlaceReader(data);
  }

  /**
   * A change to apply.
   *
   * @param work that makes it
   * @param change as read
   * @param brought the sections of that work which the change brings
   */
  public record Request(Symbol work, Change change, List<NumberedSection> brought) {
    public Request {
      brought = List.copyOf(brought);
    }
  }

  /**
   * A work with changes applied.
   *
   * @param head with the description as corrected
   * @param sections those corrected link to the text as issued and to the changes
   * @param fates the changes with what became of each, in the order of the requests
   */
  public record Outcome(ExpressionHead head, List<NumberedSection> sections, List<Change> fates) {
    public Outcome {
      sections = List.copyOf(sections);
      fates = List.copyOf(fates);
    }
  }

  /**
   * Applies changes in their order.
   *
   * @param head of the work as issued
   * @param sections of the work as issued
   */
  public Outcome apply(
      ExpressionHead head, List<NumberedSection> sections, List<Request> requests) {
    Slots slots = new Slots(sections, head.parts());
    HeadEdit description = new HeadEdit(head);
    List<Change> fates = new ArrayList<>();
    for (Request request : requests) {
      Fate fate = fate(head, slots, description, request);
      fates.add(request.change().with(fate.status(), fate.section()));
    }
    return new Outcome(description.head(), slots.sections(), fates);
  }

  /** What became of a change, and the section that it was done to. */
  record Fate(ChangeStatus status, String section) {
    static Fate of(ChangeStatus status) {
      return new Fate(status, "");
    }
  }

  private Fate fate(ExpressionHead head, Slots slots, HeadEdit description, Request request) {
    Change change = request.change();
    if (change.status() == ChangeStatus.REFUSED) {
      return Fate.of(ChangeStatus.REFUSED);
    }
    if (!change.holdsFor(head.language())) {
      return Fate.of(ChangeStatus.OTHER_LANGUAGE);
    }
    ChangeLink link = ChangeLink.to(request.work(), change);
    SlotEdit edit = new SlotEdit(data, places, head, slots, link);
    return switch (change.kind()) {
      case WITHDRAWS, SUPERSEDES -> description.mark(link);
      case CORRECTS_MASTHEAD -> description.correctField(change, link, data);
      case CORRECTS_TITLE -> {
        Change said = withBrought(change, request.brought());
        yield description.correctTitle(said, link, edit.words(said));
      }
      case CORRECTS_TEXT ->
          request.brought().isEmpty()
              ? edit.words(change)
              : edit.replace(change, request.brought());
      case REPLACES -> edit.replace(change, request.brought());
      case INSERTS -> edit.insert(change, request.brought());
      case ADDS_SPONSORS -> edit.addSponsors(change, request.brought());
    };
  }

  /** A title that stands below its instruction is as good as one within it. */
  private static Change withBrought(Change change, List<NumberedSection> brought) {
    return brought.isEmpty() ? change : change.correctedTo(brought.get(0).section().text());
  }
}
