package org.vademecum.cli.keys.file;

import java.io.Console;
import java.util.Locale;
import org.vademecum.cli.CommandException;

/** The person at the terminal. */
public interface Asking {
  /** Asks for what must not be seen. */
  char[] secret(String question);

  /** Asks for a yes. */
  boolean agrees(String question);

  /** Whoever sits at the terminal of this process. */
  static Asking terminal() {
    return new Asking() {
      @Override
      public char[] secret(String question) {
        char[] answer = console("give --passphrase-file").readPassword("%s: ", question);
        return answer == null ? new char[0] : answer;
      }

      @Override
      public boolean agrees(String question) {
        String answer =
            console("read what is shown and give --yes").readLine("%s [yes/no] ", question);
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).equals("yes");
      }
    };
  }

  /** From JDK 22 on there always is a console, which then reads that nothing was answered. */
  @SuppressWarnings("SystemConsoleNull")
  private static Console console(String instead) {
    Console console = System.console();
    if (console == null) {
      throw new CommandException("there is no terminal to ask at: " + instead);
    }
    return console;
  }
}
