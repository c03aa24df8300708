package org.vademecum.client.update;

import java.io.File;
import java.util.List;
import java.util.Optional;
import org.vademecum.client.store.PackTable;
import org.vademecum.core.document.Digest;

/**
 * Files at hand that bring one pack to its root.
 *
 * @param pack as it was when the files were chosen
 * @param way they were chosen by
 * @param legs in order
 * @param files one a leg
 * @param root that results
 * @param textBytes size of its texts
 */
record PackPlan(
    PackTable.Stored pack, Way way, List<Leg> legs, List<File> files, Digest root, long textBytes) {
  PackPlan {
    legs = List.copyOf(legs);
    files = List.copyOf(files);
  }

  long bytes() {
    return files.stream().mapToLong(File::length).sum();
  }

  /** Bytes that applying may add to the device. */
  long room() {
    return Space.toApply(way, bytes(), textBytes);
  }

  /** Whether a whole pack replaces one that is here: damage that was the reason is healed too. */
  boolean replacesAll() {
    return way != Way.DELTA && pack.root().isPresent();
  }

  Optional<Digest> base() {
    return pack.root();
  }
}
