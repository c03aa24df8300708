/** The server: imports documents, publishes editions, serves bundles and deltas. */
@NullMarked
package org.vademecum.server;

import org.jspecify.annotations.NullMarked;
