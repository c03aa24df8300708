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

    /** A section can be found from now on. */
    void add(long pack, long row, Language language, Section section);

    /**
     * Begins to gather sections that are new to a pack, of which nothing else changes until all
     * that is gathered is written.
     */
    Gathering gather(long pack, Language language);

    /** A section is no longer to be found; it is given as it was added. */
    void remove(long pack, long row, Language language, Section section);

    /** No section of a pack is to be found any longer. */
    void removePack(long pack);

    /** Writes what is held back; called before what was added is removed, and before the end. */
    void flush();
  }

  /** Sections to be added; one other thread may gather while this one changes the index. */
  interface Gathering {

    /**
     * Adds a section.
     *
     * @param row id of its row, above those added before
     * @param pieces of its text, where they are at hand
     */
    void add(long row, Section section, TextPieces pieces);

    /** Whether it is time to take what is ready. */
    boolean isFull();

    /** Takes what is ready; to be written in the order of taking. */
    Writing take();

    /** Takes the rest, when all was added. */
    Writing takeRest();
  }

  /** What was gathered, to be written by the thread that changes the index. */
  interface Writing {

    /**
     * Writes a share of it.
     *
     * @return whether any is left
     */
    boolean some();
  }
}
