/** What readers fetch: catalogue, manifests, bundles and deltas. */
@NullMarked
package org.vademecum.server.publish.delivery;

import org.jspecify.annotations.NullMarked;
