package org.vademecum.client.update;

import org.vademecum.core.bundle.PackListener;
import org.vademecum.core.coding.TextPieces;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.Symbol;

/** Small files are read at once: whoever cancels is heard at each work and section too. */
final class WatchedListener implements PackListener {
  private final Watch watch;

  WatchedListener(Watch watch) {
    this.watch = watch;
  }

  @Override
  public void beginWork(ExpressionHead head) {
    watch.requireGoingOn();
  }

  @Override
  public void sectionAdded(Symbol work, Section section, Digest digest, TextPieces pieces) {
    watch.requireGoingOn();
  }
}
