package org.vademecum.core.text;

/**
 * One step of an analysed text.
 *
 * @param kind what it stands for
 * @param word the folded word as it stands
 * @param term the word without its affixes: what the index holds and a query looks for
 * @param start where it begins in the text, in UTF-16 code units
 * @param end where it ends, exclusive
 * @param position its ordinal in the text, from 0; neighbours of a phrase differ by 1
 */
public record Token(TokenKind kind, String word, String term, int start, int end, int position) {

  /**
   * True if this token, which follows {@code previous}, says nothing new: the last character of a
   * run, which the pair before it holds already.
   */
  public boolean isCoveredBy(Token previous) {
    return kind == TokenKind.SINGLE
        && previous.kind == TokenKind.PAIR
        && previous.position == position - 1
        && previous.end == end;
  }
}
