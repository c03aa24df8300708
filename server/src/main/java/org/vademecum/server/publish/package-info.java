/**
 * The administrators' use cases and what readers fetch: import into drafts, compare, publish, roll
 * back, sweep, and build bundles, deltas and manifests. Asynchronous; a flow reads as a table of
 * contents. Tree work runs on a worker pool.
 */
@NullMarked
package org.vademecum.server.publish;

import org.jspecify.annotations.NullMarked;
