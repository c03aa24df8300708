package org.vademecum.client.update;

import java.util.Optional;
import org.vademecum.core.bundle.Caps;
import org.vademecum.core.document.Digest;

/**
 * One file on the way to a root.
 *
 * @param from root that a delta starts from; empty for a bundle
 * @param to root that results
 * @param wanted the file
 * @param caps bounds from a signed record
 */
record Leg(Optional<Digest> from, Digest to, Wanted wanted, Caps caps) {}
