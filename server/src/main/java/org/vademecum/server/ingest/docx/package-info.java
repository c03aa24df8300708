/** Extractor of Word documents (ECMA-376, Office Open XML). */
@NullMarked
package org.vademecum.server.ingest.docx;

import org.jspecify.annotations.NullMarked;
