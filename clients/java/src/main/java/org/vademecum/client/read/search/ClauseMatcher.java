package org.vademecum.client.read.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vademecum.client.read.search.Clause.Element;

/** Finds the sections of one pack that have a clause, and how often each has it. */
final class ClauseMatcher {
  private final PostingTable postings;
  private final Expansion expansion;

  ClauseMatcher(PostingTable postings, Expansion expansion) {
    this.postings = postings;
    this.expansion = expansion;
  }

  /** The sections, without positions. */
  Postings match(Clause clause) {
    return clause.isPhrase() ? phrase(clause).bySection() : word(clause.first());
  }

  private Postings word(Element element) {
    List<Postings> lists = new ArrayList<>();
    for (String term : expansion.termsOf(element)) {
      lists.add(postings.postings(term, false));
    }
    return PostingUnion.of(lists);
  }

  /** Begins with what is sure, so that what is unfinished only has to confirm. */
  private Occurrences phrase(Clause clause) {
    List<Element> elements = new ArrayList<>(clause.elements());
    elements.sort(Comparator.comparing(Element::prefix));
    Occurrences found = Occurrences.union(occurrences(elements.get(0)));
    for (Element element : elements.subList(1, elements.size())) {
      if (!found.isEmpty()) {
        found = found.inAnyOf(occurrences(element));
      }
    }
    return found;
  }

  private List<Occurrences> occurrences(Element element) {
    List<Occurrences> lists = new ArrayList<>();
    for (String term : expansion.termsOf(element)) {
      lists.add(Occurrences.of(postings.postings(term, true), element.offset()));
    }
    return lists;
  }
}
