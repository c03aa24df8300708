@NullMarked
package org.vademecum.server.ingest.change;

import org.jspecify.annotations.NullMarked;
