/**
 * What a worker process and its owner say to each other. Neither side trusts the other's lengths:
 * all are capped, and an answer is checked before anything is made of it.
 */
@NullMarked
package org.vademecum.server.ingest.worker.wire;

import org.jspecify.annotations.NullMarked;
