package org.vademecum.server;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads settings from an environment; each that is wrong is refused by its name. */
final class Settings {
  private static final String PREFIX = "VADEMECUM_";
  private static final Pattern DATABASE = Pattern.compile("[A-Za-z0-9_-]{1,60}");

  /** Variables of other programs of the project. */
  private static final Set<String> OTHERS =
      Set.of(
          "VADEMECUM_DIR",
          "VADEMECUM_FERRETDB",
          "VADEMECUM_JAVA_OPTS",
          "VADEMECUM_SERVER",
          "VADEMECUM_TOKEN",
          "VADEMECUM_TOKEN_FILE");

  private static final Set<String> KNOWN =
      Set.of(
          "VADEMECUM_HOST",
          "VADEMECUM_PORT",
          "VADEMECUM_DATA",
          "VADEMECUM_DATABASE",
          "VADEMECUM_LIBRARY",
          "VADEMECUM_ADMIN_TOKEN",
          "VADEMECUM_UPLOAD_BINARY_MIB",
          "VADEMECUM_UPLOAD_MIB",
          "VADEMECUM_IMPORT_PROCESSES",
          "VADEMECUM_IMPORT_HEAP_MIB",
          "VADEMECUM_IMPORT_SECONDS",
          "VADEMECUM_NODE_CACHE_MIB",
          "VADEMECUM_ROUND_SECONDS",
          "VADEMECUM_SWEEP_HOURS",
          "VADEMECUM_CACHE_DAYS",
          "VADEMECUM_PEOPLE_DAYS",
          "VADEMECUM_LISTING_DAYS",
          "VADEMECUM_SNAPSHOT_DAYS",
          "VADEMECUM_TIMESTAMP_HOURS",
          "VADEMECUM_SIGNER_COMMAND",
          "VADEMECUM_REPORTS");

  private final Map<String, String> environment;

  Settings(Map<String, String> environment) {
    this.environment = environment;
  }

  /** A name that nobody reads is most often a mistyped one. */
  void refuseUnknown() {
    for (String name : new TreeSet<>(environment.keySet())) {
      if (name.startsWith(PREFIX) && !KNOWN.contains(name) && !OTHERS.contains(name)) {
        throw new WrongSettingException(
            name, "is no setting of the server; there are " + new TreeSet<>(KNOWN));
      }
    }
  }

  String text(String name, String absent) {
    return find(name).orElse(absent);
  }

  int number(String name, int absent, int least, int most) {
    String value = find(name).orElse(Integer.toString(absent));
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new WrongSettingException(name, wanted(value, least, most), e);
    }
    throw new WrongSettingException(name, wanted(value, least, most));
  }

  Path path(String name, String absent) {
    try {
      return Path.of(text(name, absent)).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new WrongSettingException(name, "is no path: " + e.getMessage(), e);
    }
  }

  /** A program by its path, without arguments. */
  Optional<Path> program(String name) {
    Optional<Path> program = find(name).map(given -> path(name, given));
    if (program.filter(file -> !Files.isExecutable(file)).isPresent()) {
      throw new WrongSettingException(
          name, "is no program that can be run: give the path of one, without arguments");
    }
    return program;
  }

  /** Whether something that is on by itself is not switched off. */
  boolean isOn(String name) {
    String value = text(name, "on");
    if (!value.equals("on") && !value.equals("off")) {
      throw new WrongSettingException(name, "is '" + value + "': give on or off");
    }
    return value.equals("on");
  }

  Optional<String> mongodbUri(String name) {
    Optional<String> uri = find(name);
    if (uri.filter(it -> !it.startsWith("mongodb://") && !it.startsWith("mongodb+srv://"))
        .isPresent()) {
      throw new WrongSettingException(name, "must begin with mongodb:// or mongodb+srv://");
    }
    return uri;
  }

  String databaseName(String name, String absent) {
    String value = text(name, absent);
    if (!DATABASE.matcher(value).matches()) {
      throw new WrongSettingException(
          name, "is '" + value + "': use 1 to 60 letters, digits, _, -");
    }
    return value;
  }

  /** A secret, never printed. */
  Optional<String> secret(String name, int least) {
    Optional<String> value = find(name);
    if (value.filter(it -> it.length() < least).isPresent()) {
      throw new WrongSettingException(name, "is too short: use " + least + " characters or more");
    }
    return value;
  }

  private Optional<String> find(String name) {
    return Optional.ofNullable(environment.get(name))
        .map(String::strip)
        .filter(it -> !it.isEmpty());
  }

  private static String wanted(String value, int least, int most) {
    return "is '" + value + "': give a number from " + least + " to " + most;
  }
}
