@NullMarked
package org.vademecum.server.ingest.worker.inside;

import org.jspecify.annotations.NullMarked;
