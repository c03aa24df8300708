package org.vademecum.client.update;

import org.vademecum.client.trust.ContentException;

/** A piece whose bytes are not those that the manifest names. */
public final class DamagedPieceException extends ContentException {
  private static final long serialVersionUID = 1L;

  private final int piece;

  public DamagedPieceException(String path, int piece) {
    super(
        "piece "
            + piece
            + " of "
            + path
            + " is damaged: it is thrown away; sync again, or by another network");
    this.piece = piece;
  }

  /** Index of the piece, from 0. */
  public int piece() {
    return piece;
  }
}
