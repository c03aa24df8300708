package org.vademecum.bench.codecs;

import org.vademecum.client.store.Database.Connection;
import org.vademecum.client.store.SectionIndex;
import org.vademecum.core.coding.TextPieces;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Section;

/** A store without a search index. */
final class NoIndex
    implements SectionIndex, SectionIndex.Changes, SectionIndex.Gathering, SectionIndex.Writing {

  @Override
  public void createSchema(Connection connection) {}

  @Override
  public Changes changes(Connection connection) {
    return this;
  }

  @Override
  public void add(long pack, long row, Language language, Section section) {}

  @Override
  public SectionIndex.Gathering gather(long pack, Language language) {
    return this;
  }

  @Override
  public void add(long row, Section section, TextPieces pieces) {}

  @Override
  public boolean isFull() {
    return false;
  }

  @Override
  public SectionIndex.Writing take() {
    return this;
  }

  @Override
  public SectionIndex.Writing takeRest() {
    return this;
  }

  @Override
  public boolean some() {
    return false;
  }

  @Override
  public void remove(long pack, long row, Language language, Section section) {}

  @Override
  public void removePack(long pack) {}

  @Override
  public void flush() {}
}
