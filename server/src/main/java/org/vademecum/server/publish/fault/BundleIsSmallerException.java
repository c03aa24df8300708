package org.vademecum.server.publish.fault;

import java.util.Map;

/** A delta that is no smaller than the files that lead a newcomer to the same root. */
public final class BundleIsSmallerException extends PublishException {
  public BundleIsSmallerException(long deltaBytes, long bundleBytes) {
    super(
        "the delta has "
            + deltaBytes
            + " bytes, the bundle with what follows it "
            + bundleBytes
            + "; fetch what the manifest offers",
        Map.of("deltaBytes", deltaBytes, "bundleBytes", bundleBytes));
  }
}
