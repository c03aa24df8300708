package org.vademecum.client.read.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vademecum.client.store.Database.Connection;
import org.vademecum.core.document.Language;
import org.vademecum.core.text.Analyzer;

/** The index of all packs on the device. Holds no state but the order it was given. */
public final class SearchIndex {
  private static final List<String> TABLES =
      List.of("search_posting", "search_word", "search_norm", "search_pack");

  private final SectionOrder order;

  /**
   * @param order decides between equal scores
   */
  public SearchIndex(SectionOrder order) {
    this.order = order;
  }

  /** Creates the tables that are missing. */
  public static void createSchema(Connection connection) {
    PostingTable.create(connection);
    WordTable.create(connection);
    NormTable.create(connection);
    PackStatistics.create(connection);
  }

  /** Begins changes of many sections; see {@link IndexWriter#flush}. */
  public static IndexWriter writer(Connection connection) {
    return new IndexWriter(connection);
  }

  /** Adds one section; see {@link IndexWriter#add}. */
  public static void add(
      Connection connection, long pack, long section, Language language, String text, int kind) {
    IndexWriter writer = writer(connection);
    writer.add(pack, section, language, text, kind);
    writer.flush();
  }

  /** Removes one section; see {@link IndexWriter#remove}. */
  public static void remove(
      Connection connection, long pack, long section, Language language, String text) {
    IndexWriter writer = writer(connection);
    writer.remove(pack, section, language, text);
    writer.flush();
  }

  /** Removes all sections of a pack; a writer at work has its own way, which see. */
  public static void removePack(Connection connection, long pack) {
    for (String table : TABLES) {
      connection.prepare("DELETE FROM " + table + " WHERE pack = ?").bind(1, pack).execute();
    }
  }

  /** The best hits, best first: by score, then by {@link SectionOrder.Place}. */
  public List<Hit> search(Connection connection, Query query) {
    Map<Long, PackStatistics> packs = PackStatistics.all(connection);
    Set<Long> wanted = query.packs().orElse(packs.keySet());
    Ranking ranking = new Ranking(query.limit());
    long sections = 0;
    for (Map.Entry<Long, PackStatistics> pack : packs.entrySet()) {
      sections += pack.getValue().sections();
      if (wanted.contains(pack.getKey())) {
        searchPack(connection, pack.getKey(), pack.getValue(), query, ranking);
      }
    }
    return new TieBreaker(connection, order, sections).hits(ranking, query.limit());
  }

  private static void searchPack(
      Connection connection, long pack, PackStatistics statistics, Query query, Ranking ranking) {
    List<Clause> clauses =
        new ArrayList<>(
            QueryParser.parse(
                Analyzer.forLanguage(statistics.language()), query.text(), query.typing()));
    if (!clauses.isEmpty()) {
      new PackSearch(connection, pack, statistics)
          .search(clauses, query.sections().orElse(section -> true), ranking);
    }
  }
}
