package org.vademecum.server.publish.draft;

import org.vademecum.server.intake.IntakeException;
import org.vademecum.server.publish.fault.PublishException;
import org.vademecum.server.publish.fault.TooLargeException;
import org.vademecum.server.publish.fault.UnreadableFileException;

/** Faults of the intake as faults of an import. */
final class IntakeFaults {
  private IntakeFaults() {}

  static PublishException mapped(IntakeException fault) {
    String message = String.valueOf(fault.getMessage());
    if (fault instanceof org.vademecum.server.intake.TooLargeException large) {
      return new TooLargeException(message, large.file(), large.size(), large.limit());
    }
    return new UnreadableFileException(
        message, fault.file(), 0, 0, PublishException.code(fault), false, fault);
  }
}
