package org.vademecum.server.ingest;

import java.util.Set;
import org.vademecum.server.ingest.source.Extracted;
import org.vademecum.server.ingest.source.Progress;

/** Reads the files of some formats. */
public interface Extractors {

  /** The extensions of files that can be read, in lower case, without a dot. */
  Set<String> extensions();

  /**
   * Reads a file whose extension is among {@link #extensions()}.
   *
   * @param charset asked for, or empty; means nothing to formats that say it themselves
   * @param progress is told each page that is begun
   * @throws IngestException when it cannot be read; the message says why, where, and what to do
   */
  Extracted extract(SourceFile file, String charset, Progress progress);
}
