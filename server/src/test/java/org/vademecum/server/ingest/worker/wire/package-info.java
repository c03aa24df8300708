@NullMarked
package org.vademecum.server.ingest.worker.wire;

import org.jspecify.annotations.NullMarked;
