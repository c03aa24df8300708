package org.vademecum.server.ingest.source;

/** Is told where an extractor is, so that a fault can name the page. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = page -> {};

  /**
   * The extractor begins a page.
   *
   * @param page from 1
   */
  void page(int page);
}
