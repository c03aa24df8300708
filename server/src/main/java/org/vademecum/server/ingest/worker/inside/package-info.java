/** What runs in the worker process: the only user of the extractors of binary formats. */
@NullMarked
package org.vademecum.server.ingest.worker.inside;

import org.jspecify.annotations.NullMarked;
