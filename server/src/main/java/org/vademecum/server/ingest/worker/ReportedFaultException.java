package org.vademecum.server.ingest.worker;

import org.vademecum.server.ingest.IngestException;
import org.vademecum.server.ingest.worker.wire.Answer;

/** A fault that an extractor found in its worker process. */
public final class ReportedFaultException extends IngestException {
  private static final long serialVersionUID = 1L;
  private final String kind;

  ReportedFaultException(String file, Answer.Refused refused) {
    super(file, refused.page(), refused.line(), refused.fault(), refused.remedy());
    this.kind = refused.kind();
  }

  @Override
  public String kind() {
    return kind;
  }
}
