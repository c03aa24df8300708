@NullMarked
package org.vademecum.server.ingest.pdf;

import org.jspecify.annotations.NullMarked;
