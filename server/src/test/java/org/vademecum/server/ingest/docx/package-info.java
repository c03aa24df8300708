@NullMarked
package org.vademecum.server.ingest.docx;

import org.jspecify.annotations.NullMarked;
