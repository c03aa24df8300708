package org.vademecum.client.update;

import org.vademecum.core.bundle.PackListener;
import org.vademecum.core.coding.TextPieces;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.tree.ExpressionBuilder.Stored;

/** Small files are read at once: whoever cancels is heard at each work and section too. */
final class WatchedListener implements PackListener {
  private final Watch watch;
  private final PackListener listener;

  WatchedListener(Watch watch, PackListener listener) {
    this.watch = watch;
    this.listener = listener;
  }

  @Override
  public void beginWork(ExpressionHead head) {
    watch.requireGoingOn();
    listener.beginWork(head);
  }

  @Override
  public void sectionAdded(Symbol work, Section section, Digest digest, TextPieces pieces) {
    watch.requireGoingOn();
    listener.sectionAdded(work, section, digest, pieces);
  }

  @Override
  public void endWork(Stored work) {
    listener.endWork(work);
  }
}
