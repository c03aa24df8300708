package org.vademecum.client.read;

import org.jspecify.annotations.Nullable;
import org.vademecum.client.read.search.ChangeWriting;
import org.vademecum.client.read.search.GatheredSections;
import org.vademecum.client.read.search.IndexWriter;
import org.vademecum.client.read.search.SectionGathering;
import org.vademecum.client.store.SectionIndex;
import org.vademecum.core.coding.TextPieces;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Section;

/** Gathers the sections of a pack that arrives. */
final class PackGathering implements SectionIndex.Gathering {
  /** Words and terms that take about as long to write as a part's other rows. */
  private static final int SHARE = 1024;

  private final IndexWriter writer;
  private final long pack;
  private final Language language;
  private final SectionGathering sections;

  PackGathering(IndexWriter writer, long pack, Language language) {
    this.writer = writer;
    this.pack = pack;
    this.language = language;
    this.sections = new SectionGathering(language);
  }

  @Override
  public void add(long row, Section section, TextPieces pieces) {
    sections.add(row, section.text(), pieces, section.kind().code());
  }

  @Override
  public boolean isFull() {
    return sections.isFull();
  }

  @Override
  public SectionIndex.Writing take() {
    return writing(sections.take());
  }

  @Override
  public SectionIndex.Writing takeRest() {
    return writing(sections.takeRest());
  }

  private SectionIndex.Writing writing(GatheredSections taken) {
    return new SectionIndex.Writing() {
      private @Nullable ChangeWriting begun;

      @Override
      public boolean some() {
        if (begun == null) {
          begun = writer.begin(pack, language, taken);
        }
        return begun.some(SHARE);
      }
    };
  }
}
