package org.vademecum.server.ingest;

/** An option whose value cannot be used. */
public final class InvalidOptionException extends IngestException {
  private static final long serialVersionUID = 1L;

  InvalidOptionException(String file, String option, String why) {
    super(file, 0, option + ": " + why, "correct the option, or leave it out");
  }
}
