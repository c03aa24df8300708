package org.vademecum.server.publish.trust;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.server.store.CollectionHead;

/**
 * What is known when the library's next metadata is made. All of it was read after what is shown,
 * so that nothing newer is ever replaced by it.
 *
 * @param heads of all collections
 * @param requests what waits for signatures, or has got them, by role
 * @param asked collections whose manifests may have changed
 */
record Round(List<CollectionHead> heads, Map<String, Envelope> requests, Set<String> asked) {

  /** A request that has all its signatures and is newer than what is shown. */
  Optional<Envelope> signed(RoleFiles files, String role) {
    return Optional.ofNullable(requests.get(role))
        .filter(envelope -> Requests.version(envelope) > files.version(role))
        .filter(envelope -> files.accepts(role, envelope));
  }
}
