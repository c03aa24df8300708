package org.vademecum.cli.admin;

import org.vademecum.cli.CommandException;

/** The server answered a request, and said no. */
final class AdminRefusal extends CommandException {
  private static final long serialVersionUID = 1L;

  AdminRefusal(String message) {
    super(message);
  }
}
