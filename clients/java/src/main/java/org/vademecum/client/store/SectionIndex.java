package org.vademecum.client.store;

import org.vademecum.client.store.Database.Connection;
import org.vademecum.core.coding.TextPieces;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Section;

/** The search index, as the store keeps it in step with the sections. */
public interface SectionIndex {

  /** Creates its tables where they are missing. */
  void createSchema(Connection connection);

  /** Begins changes within the current transaction. */
  Changes changes(Connection connection);

  /** Changes of the index within one transaction. */
  interface Changes {

    /**
     * Finds the words of a section that is to be added. One other thread may do so while this one
     * changes the index.
     *
     * @param pieces of its text, where they are at hand
     */
    Addition prepare(Language language, Section section, TextPieces pieces);

    /** A section is no longer to be found; it is given as it was added. */
    void remove(long pack, long row, Language language, Section section);

    /** No section of a pack is to be found any longer. */
    void removePack(long pack);

    /** Writes what is held back; called before what was added is removed, and before the end. */
    void flush();
  }

  /** A section that can be found once it is added. */
  interface Addition {

    /**
     * Adds it.
     *
     * @param pack id of the pack
     * @param row id of the section's row
     */
    void to(long pack, long row);
  }
}
