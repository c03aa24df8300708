package org.vademecum.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs verbs as a person would, and keeps what they print. */
public final class Shell {
  /**
   * What a verb did.
   *
   * @param status exit status
   */
  public record Result(int status, String out, String err) {}

  /** Runs a verb. */
  public static Result run(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        Vademecum.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
            .execute(words);
    return new Result(status, out.toString(), err.toString());
  }

  private Shell() {}
}
