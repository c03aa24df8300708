package org.vademecum.server;

/** A setting that the server cannot run with. */
public final class WrongSettingException extends StartException {
  private final String name;

  WrongSettingException(String name, String fault) {
    super(name + " " + fault);
    this.name = name;
  }

  WrongSettingException(String name, String fault, Throwable cause) {
    super(name + " " + fault, cause);
    this.name = name;
  }

  /** The variable that is wrong. */
  public String name() {
    return name;
  }
}
