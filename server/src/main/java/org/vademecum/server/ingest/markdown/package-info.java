/** Extractor of Markdown: CommonMark with tables and footnotes. */
@NullMarked
package org.vademecum.server.ingest.markdown;

import org.jspecify.annotations.NullMarked;
