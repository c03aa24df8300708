package org.vademecum.cli;

import org.vademecum.server.intake.IntakeLimits;
import picocli.CommandLine.Option;

/** How large a document may be that is read at all. */
public final class SizeOptions {
  @Option(
      names = "--text-mib",
      paramLabel = "MIB",
      defaultValue = "${env:VADEMECUM_UPLOAD_MIB:-64}",
      description = "Largest text file, in MiB (default: $VADEMECUM_UPLOAD_MIB or 64).")
  private int text = 64;

  @Option(
      names = "--binary-mib",
      paramLabel = "MIB",
      defaultValue = "${env:VADEMECUM_UPLOAD_BINARY_MIB:-256}",
      description = "Largest PDF or DOCX, in MiB (default: $VADEMECUM_UPLOAD_BINARY_MIB or 256).")
  private int binary = 256;

  public IntakeLimits limits() {
    return IntakeLimits.ofMebibytes(Math.max(1, text), Math.max(1, binary));
  }
}
