@NullMarked
package org.vademecum.server.ingest.worker;

import org.jspecify.annotations.NullMarked;
