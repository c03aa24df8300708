package org.vademecum.client.read;

import java.util.HashMap;
import java.util.Map;
import org.vademecum.client.read.search.FoundWords;
import org.vademecum.client.read.search.IndexWriter;
import org.vademecum.client.read.search.SearchIndex;
import org.vademecum.client.read.search.WordFinder;
import org.vademecum.client.store.Database.Connection;
import org.vademecum.client.store.SectionIndex;
import org.vademecum.core.coding.TextPieces;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Section;

/** The search index, told by the store of every section that comes or goes. */
public final class IndexedSections implements SectionIndex {

  @Override
  public void createSchema(Connection connection) {
    SearchIndex.createSchema(connection);
  }

  @Override
  public Changes changes(Connection connection) {
    IndexWriter writer = SearchIndex.writer(connection);
    return new Changes() {
      private final Map<Language, WordFinder> finders = new HashMap<>();

      @Override
      public Addition prepare(Language language, Section section, TextPieces pieces) {
        WordFinder finder = finders.computeIfAbsent(language, WordFinder::new);
        FoundWords words = pieces.count() > 0 ? finder.find(pieces) : finder.find(section.text());
        int kind = section.kind().code();
        return (pack, row) -> writer.add(pack, row, language, words, kind);
      }

      @Override
      public void remove(long pack, long row, Language language, Section section) {
        writer.remove(pack, row, language, section.text());
      }

      @Override
      public void removePack(long pack) {
        writer.removePack(pack);
      }

      @Override
      public void flush() {
        writer.flush();
      }
    };
  }
}
