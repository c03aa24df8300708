package org.vademecum.bench.codecs;

import org.vademecum.client.store.Database.Connection;
import org.vademecum.client.store.SectionIndex;
import org.vademecum.core.coding.TextPieces;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Section;

/** A store without a search index. */
final class NoIndex implements SectionIndex, SectionIndex.Changes {

  @Override
  public void createSchema(Connection connection) {}

  @Override
  public Changes changes(Connection connection) {
    return this;
  }

  @Override
  public SectionIndex.Addition prepare(Language language, Section section, TextPieces pieces) {
    return (pack, row) -> {};
  }

  @Override
  public void remove(long pack, long row, Language language, Section section) {}

  @Override
  public void removePack(long pack) {}

  @Override
  public void flush() {}
}
