package org.vademecum.core.coding;

/**
 * How hard a writer looks for what to say shortest. What it writes differs, how it is read does
 * not.
 *
 * @param chain places compared where a text may have stood before
 * @param enough tokens of a match that is taken without weighing others
 */
public record Effort(int chain, int enough) {
  /** For what is waited for. */
  public static final Effort QUICK = new Effort(6, 24);

  /** For what is read often. */
  public static final Effort THOROUGH = new Effort(64, 128);
}
