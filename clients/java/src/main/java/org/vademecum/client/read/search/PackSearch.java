package org.vademecum.client.read.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import org.vademecum.client.store.Database.Connection;
import org.vademecum.core.text.Analyzer;
import org.vademecum.core.text.Relevance;

/** Finds and scores the sections of one pack. */
final class PackSearch {
  private final long pack;
  private final PackStatistics statistics;
  private final NormTable norms;
  private final ClauseMatcher matcher;

  PackSearch(Connection connection, long pack, PackStatistics statistics) {
    this.pack = pack;
    this.statistics = statistics;
    this.norms = new NormTable(connection, pack);
    Analyzer analyzer = Analyzer.forLanguage(statistics.language());
    Expansion expansion = new Expansion(new WordTable(connection, pack), analyzer);
    this.matcher = new ClauseMatcher(new PostingTable(connection, pack), expansion);
  }

  /** Hands all sections that have all clauses to the ranking. */
  void search(List<Clause> clauses, LongPredicate wanted, Ranking ranking) {
    List<Matches> all = matches(clauses);
    if (all.isEmpty()) {
      return;
    }
    Matches rarest = all.get(0);
    norms.load(rarest.first(), rarest.last());
    int[] damping = Relevance.damping(statistics.sections(), statistics.tokens());
    for (int section = rarest.next(0); section >= 0; section = rarest.next(section + 1)) {
      if (allHave(all, section) && wanted.test(section)) {
        ranking.add(pack, section, score(all, section, damping[norms.lengthCode(section)]));
      }
    }
  }

  /** What each clause matches, the rarest first; empty if one matches nothing. */
  private List<Matches> matches(List<Clause> clauses) {
    List<Matches> all = new ArrayList<>();
    for (Clause clause : clauses) {
      Postings found = matcher.match(clause);
      if (found.size() == 0) {
        return List.of();
      }
      int rarity = Relevance.shared().rarity(statistics.sections(), found.size());
      all.add(new Matches(found, rarity));
    }
    all.sort(Comparator.comparingInt(Matches::size));
    return all;
  }

  private static boolean allHave(List<Matches> all, int section) {
    for (Matches matches : all) {
      if (matches.next(section) != section) {
        return false;
      }
    }
    return true;
  }

  private long score(List<Matches> all, int section, int damping) {
    long sum = 0;
    for (Matches matches : all) {
      sum += matches.score(damping);
    }
    return Relevance.shared().weigh(sum, norms.kind(section));
  }

  /** The sections that one clause matches, walked through once. */
  private static final class Matches {
    private final Postings found;
    private final int rarity;
    private int at;

    Matches(Postings found, int rarity) {
      this.found = found;
      this.rarity = rarity;
    }

    int size() {
      return found.size();
    }

    int first() {
      return found.section(0);
    }

    int last() {
      return found.section(found.size() - 1);
    }

    /** The next section from one on, or -1; never goes back. */
    int next(int section) {
      while (at < found.size() && found.section(at) < section) {
        at++;
      }
      return at < found.size() ? found.section(at) : -1;
    }

    /** What the section last found here gets for this clause. */
    int score(int damping) {
      return Relevance.score(rarity, found.frequency(at), damping);
    }
  }
}
