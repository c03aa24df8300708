package org.vademecum.server.ingest.pdf;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings letters from the order in which they stand on paper to the order in which they are read:
 * the reverse of the Unicode bidirectional algorithm (UAX #9).
 */
final class Direction {
  private Direction() {}

  /** Has it more letters that are read from the right than from the left? */
  static boolean isRightToLeft(Run run) {
    int balance = 0;
    for (Glyph glyph : run.glyphs()) {
      byte direction = Character.getDirectionality(glyph.text().codePointAt(0));
      balance += isRight(direction) ? 1 : 0;
      balance -= direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? 1 : 0;
    }
    return balance > 0;
  }

  private static boolean isRight(byte direction) {
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  static List<RunText.Piece> logical(List<RunText.Piece> pieces) {
    StringBuilder letters = new StringBuilder(pieces.size());
    int rightToLeft = 0;
    int leftToRight = 0;
    for (RunText.Piece piece : pieces) {
      char c = piece.text().charAt(0);
      letters.append(Character.isSurrogate(c) ? 'x' : c);
      byte direction = Character.getDirectionality(piece.text().codePointAt(0));
      rightToLeft += isRight(direction) ? 1 : 0;
      leftToRight += direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? 1 : 0;
    }
    return rightToLeft == 0 ? pieces : reorder(pieces, letters, rightToLeft >= leftToRight);
  }

  private static List<RunText.Piece> reorder(
      List<RunText.Piece> pieces, StringBuilder letters, boolean rightToLeft) {
    Bidi bidi =
        new Bidi(
            letters.toString(),
            rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    int count = bidi.getRunCount();
    byte[] levels = new byte[count];
    Integer[] order = new Integer[count];
    for (int i = 0; i < count; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      order[i] = i;
    }
    Bidi.reorderVisually(levels, 0, order, 0, count);
    List<RunText.Piece> out = new ArrayList<>(pieces.size());
    for (int index : order) {
      boolean reversed = bidi.getRunLevel(index) % 2 != 0;
      append(out, pieces.subList(bidi.getRunStart(index), bidi.getRunLimit(index)), reversed);
    }
    return out;
  }

  private static void append(List<RunText.Piece> out, List<RunText.Piece> run, boolean reversed) {
    for (int i = 0; i < run.size(); i++) {
      RunText.Piece piece = run.get(reversed ? run.size() - 1 - i : i);
      out.add(reversed ? mirrored(piece) : piece);
    }
  }

  /** A bracket that opens on paper closes in the text. */
  private static RunText.Piece mirrored(RunText.Piece piece) {
    String pairs = "()[]{}<>«»“”‹›";
    int at = piece.text().length() == 1 ? pairs.indexOf(piece.text().charAt(0)) : -1;
    return at < 0
        ? piece
        : new RunText.Piece(
            pairs.substring(at ^ 1, (at ^ 1) + 1), piece.bold(), piece.italic(), piece.mark());
  }
}
