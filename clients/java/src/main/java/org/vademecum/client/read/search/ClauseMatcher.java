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
      lists.add(postings.sections(term));
    }
    return PostingUnion.of(lists);
  }

  /** Begins with what is rarest, so that what is common only has to confirm. */
  private Occurrences phrase(Clause clause) {
    List<Step> steps = new ArrayList<>();
    for (int offset = 0; offset < clause.elements().size(); offset++) {
      steps.add(step(clause.elements().get(offset), offset));
    }
    steps.sort(Comparator.comparingInt(Step::sections));
    Occurrences found = Occurrences.of(steps.get(0).terms(), steps.get(0).offset());
    for (Step step : steps.subList(1, steps.size())) {
      found = found.isEmpty() ? found : found.with(step.terms(), step.offset());
    }
    return found;
  }

  private Step step(Element element, int offset) {
    List<TermBlocks> terms = new ArrayList<>();
    for (String term : expansion.termsOf(element)) {
      terms.add(postings.blocks(term));
    }
    return new Step(terms, offset);
  }

  /** An element of a phrase and where it stands. */
  private record Step(List<TermBlocks> terms, int offset) {

    int sections() {
      return terms.stream().mapToInt(TermBlocks::sections).sum();
    }
  }
}
