package org.vademecum.client.read;

import org.vademecum.client.read.search.IndexWriter;
import org.vademecum.client.read.search.SearchIndex;
import org.vademecum.client.store.Database.Connection;
import org.vademecum.client.store.SectionIndex;
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
      @Override
      public void add(long pack, long row, Language language, Section section) {
        writer.add(pack, row, language, section.text(), section.kind().code());
      }

      @Override
      public Gathering gather(long pack, Language language) {
        return new PackGathering(writer, pack, language);
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
