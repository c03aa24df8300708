package org.vademecum.server.ingest.structure;

/**
 * Knows which blocks are quoted: from one that opens with a quotation mark after a colon to the one
 * that closes it, each opening anew.
 */
final class Quotations {
  private static final String OPEN = "\"“«„「『";
  private static final String CLOSE = "\"”»“」』";

  private boolean announced;
  private int quote = -1;

  /** Is the block quoted? */
  boolean takes(Block block) {
    int opening = block.length() == 0 ? -1 : OPEN.indexOf(block.chars().charAt(0));
    boolean quoted = opening >= 0 && (announced || quote == opening) && !closesEarly(block);
    quote = quoted && !closes(block, opening) ? opening : -1;
    return quoted;
  }

  /** Tells of the block that was judged last. */
  void after(Block block) {
    int end = block.length() - 1;
    announced = end >= 0 && ":：".indexOf(block.chars().charAt(end)) >= 0;
  }

  /** Does the quotation close within the block, so that the block only begins with it? */
  private static boolean closesEarly(Block block) {
    int opening = OPEN.indexOf(block.chars().charAt(0));
    int close = block.text().indexOf(CLOSE.charAt(opening), 1);
    return close > 0 && close < block.length() / 2 && !closes(block, opening);
  }

  private static boolean closes(Block block, int opening) {
    String text = block.text();
    String end = text.substring(Math.max(1, text.length() - 3));
    return end.indexOf(CLOSE.charAt(opening)) >= 0;
  }
}
